import { expect } from '@open-wc/testing'
import { messageText } from '../../../src/elements/thread/message-text.js'
import { loadLinks } from '../../../src/lib/links.js'
import { drawn } from './rows.js'

describe('a stranger’s text', () => {
  before(() => loadLinks())

  it('is text, whatever it looks like', async () => {
    const evil = '<img src=x onerror=alert(1)> & <b>bold</b>'
    const box = await drawn(messageText(evil, false))
    expect(box.textContent).to.equal(evil)
    expect(box.childElementCount).to.equal(0)
  })

  it('has links where addresses are, and every word beside them', async () => {
    const box = await drawn(messageText('see https://a.example now', false))
    const link = box.querySelector('a')!
    expect(box.textContent).to.equal('see https://a.example now')
    expect([link.getAttribute('href'), link.target, link.rel]).to.deep.equal(
      ['https://a.example', '_blank', 'noopener noreferrer nofollow ugc'])
  })

  it('is cut when it is very long, until somebody asks for all of it', async () => {
    const long = 'word '.repeat(13_000)
    const cut = await drawn(messageText(long, false))
    expect(cut.textContent.length).to.be.below(3_000)
    expect(cut.textContent.endsWith('…')).to.equal(true)
    expect((await drawn(messageText(long, true))).textContent).to.equal(long)
  })
})
