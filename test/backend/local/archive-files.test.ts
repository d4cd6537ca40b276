import { expect } from '@open-wc/testing'
import { ArrivingFiles } from '../../../src/backend/local/archive-files.js'

const file = { id: 'f', name: 'f.txt', type: 'text/plain', size: 4 }

describe('files of an archive', () => {
  it('are whole when all their pieces came', async () => {
    const files = new ArrivingFiles()
    expect(files.begin(file, 5)).to.equal(null)
    expect(files.line).to.equal(5)
    expect(files.add({ fileId: 'f', index: 0, data: btoa('ab') })).to.equal(null)
    const whole = files.add({ fileId: 'f', index: 1, data: btoa('cd') })
    expect(whole).to.be.an('object')
    if (whole && typeof whole === 'object') expect(await whole.blob.text()).to.equal('abcd')
    expect(files.line).to.equal(null)
  })

  it('of no bytes are whole at once', () => {
    expect(new ArrivingFiles().begin({ ...file, size: 0 }, 1)).to.be.an('object')
  })

  it('say what is wrong with a piece', () => {
    const files = new ArrivingFiles()
    expect(files.add({ fileId: 'f', index: 0, data: '' })).to.match(/^value\.fileId/)
    files.begin(file, 1)
    expect(files.add({ fileId: 'f', index: 1, data: '' })).to.match(/^value\.index/)
    expect(files.add({ fileId: 'f', index: 0, data: '%' })).to.match(/^value\.data: not/)
    expect(files.add({ fileId: 'f', index: 0, data: btoa('abcde') })).to.match(/^value\.data: more/)
    expect(files.giveUp()).to.equal(1)
    expect(files.begin({ ...file, size: 1e12 }, 2)).to.match(/^value\.size/)
  })
})
