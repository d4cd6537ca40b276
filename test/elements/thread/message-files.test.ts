import { expect } from '@open-wc/testing'
import { nothing } from 'lit'
import { messageFiles } from '../../../src/elements/thread/message-files.js'
import type { Attachment } from '../../../src/model/attachment.js'
import { drawn, format, terms, textOf } from './rows.js'

const file: Attachment = { id: 'f', name: 'quote.pdf', type: 'application/pdf', size: 2_048, url: 'https://files.example/f' }
const draw = (...files: Attachment[]) => drawn(messageFiles(files, true, terms, format))

describe('the files of a message', () => {
  it('stand there by name and size, to download', async () => {
    const box = await draw(file)
    const link = box.querySelector('a')!
    expect(textOf(link)).to.contain('quote.pdf').and.contain('2')
    expect(link.download).to.equal('quote.pdf')
    expect(link.rel).to.contain('noopener')
  })

  it('are no links while there is nowhere to fetch them, or nowhere safe', async () => {
    const box = await draw({ ...file, url: null }, { ...file, url: 'javascript:alert(1)' })
    expect(box.querySelectorAll('a').length).to.equal(0)
    expect(box.querySelectorAll('.file').length).to.equal(2)
  })

  it('are seen where one of us sent an image, and never as a page or from a stranger', async () => {
    const image = { ...file, name: 'bike.png', type: 'image/png' }
    expect((await draw(image)).querySelector('img')!.src).to.equal(image.url)
    expect((await draw({ ...image, type: 'image/svg+xml' })).querySelector('img')).to.equal(null)
    expect((await drawn(messageFiles([image], false, terms, format))).querySelector('img')).to.equal(null)
  })

  it('show their real ending', async () => {
    const box = await draw({ ...file, name: 'photo\u202egpj.exe' })
    expect(textOf(box)).to.contain('.exe').and.not.contain('\u202e')
  })

  it('are nothing where there are none', () => {
    expect(messageFiles([], true, terms, format)).to.equal(nothing)
  })
})
