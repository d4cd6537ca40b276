import { expect, fixture, html } from '@open-wc/testing'
import { tellOtherVersion } from '../../../src/elements/base/other-version.js'
import { en } from '../../../src/i18n/en.js'

describe('the word of another version', () => {
  it('stands in place of all that was drawn, once, and leaves it as it was', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`)
    const root = host.attachShadow({ mode: 'open' })
    const drawn = root.appendChild(document.createElement('button'))
    tellOtherVersion(root, true, false, english => english)
    tellOtherVersion(root, true, false, english => english)
    expect(root.querySelectorAll('.other-version').length).to.equal(1)
    expect(root.querySelector('.title')?.textContent).to.equal(en.otherVersionTitle)
    expect(drawn.checkVisibility()).to.equal(false)
    tellOtherVersion(root, false, false, english => english)
    expect(drawn.checkVisibility()).to.equal(true)
    expect([...root.children]).to.deep.equal([drawn])
  })
})
