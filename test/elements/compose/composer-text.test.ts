import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import { TextBoxController } from '../../../src/controllers/text-box.js'
import type { ComposerTextOptions } from '../../../src/elements/compose/composer-text.js'
import { composerText } from '../../../src/elements/compose/composer-text.js'

const nothing = () => { /* nobody listens */ }

const options: ComposerTextOptions = {
  key: 1, name: 'Reply to Priya', placeholder: 'Reply by text…', isReadonly: false, isHeld: false, enterSends: true,
  phrase: { isOpen: false, active: -1 }, onKeydown: nothing, onKeyup: nothing, onFocus: nothing,
}

class TextHost extends LitElement {
  readonly box = new TextBoxController(this, () => undefined)
}
customElements.define('composer-text-host', TextHost)

const draw = async (changes: Partial<ComposerTextOptions> = {}) => {
  const { box } = await fixture<TextHost>(html`<composer-text-host></composer-text-host>`)
  const around = await fixture<HTMLElement>(html`<div>${composerText(box, { ...options, ...changes })}</div>`)
  return around.querySelector('textarea')!
}

describe('composerText', () => {
  it('is named, and tells what Enter does', async () => {
    const area = await draw()
    expect(area.getAttribute('aria-label')).to.equal('Reply to Priya')
    expect([area.placeholder, area.enterKeyHint, area.readOnly]).to.deep.equal(['Reply by text…', 'send', false])
    expect((await draw({ enterSends: false })).enterKeyHint).to.equal('enter')
  })

  it('names the list it offers, and what is highlighted there, while there is one', async () => {
    expect((await draw()).hasAttribute('aria-controls')).to.equal(false)
    const area = await draw({ phrase: { isOpen: true, active: 1 } })
    expect(area.getAttribute('aria-controls')).to.equal('canned')
    expect(area.getAttribute('aria-activedescendant')).to.equal('canned-1')
  })

  it('can be read when nothing can be written, and is busy while it is held', async () => {
    const area = await draw({ isReadonly: true, isHeld: true })
    expect(area.readOnly).to.equal(true)
    expect(area.getAttribute('aria-busy')).to.equal('true')
  })
})
