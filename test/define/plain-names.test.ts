import { expect } from '@open-wc/testing'
import { expectConsole } from '../setup.js'

describe('the plain names', () => {
  it('are subclasses beside the prefixed ones; a name the page owns stays the page’s', async () => {
    const own = class extends HTMLElement {}
    customElements.define('contact-panel', own)
    expectConsole(/<contact-panel> is already defined/)
    await import('../../src/define/plain-names.js')
    expect(customElements.get('contact-panel')).to.equal(own)
    for (const name of ['conversation-view', 'canned-picker']) {
      const plain = customElements.get(name)!
      expect(plain.prototype).to.be.instanceOf(customElements.get(`inbox-${name}`)!)
    }
  })
})
