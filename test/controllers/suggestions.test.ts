import { expect, fixture } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import { SuggestionsController } from '../../src/controllers/suggestions.js'

class SuggestionsHost extends LitElement {
  isOpen = false
  readonly suggestions = new SuggestionsController(this, {
    isOpen: () => this.isOpen, anchor: () => this.renderRoot.querySelector('input') ?? undefined,
  })

  get shown(): boolean {
    return this.renderRoot.querySelector('div')!.matches(':popover-open')
  }

  override render() {
    return html`<input aria-label="Text"><div popover="manual" ${this.suggestions.attach()}>one</div>`
  }
}
customElements.define('suggestions-host', SuggestionsHost)

describe('SuggestionsController', () => {
  it('shows its popover while the host says so, and leaves the focus in the text', async () => {
    const element = await fixture<SuggestionsHost>(html`<suggestions-host></suggestions-host>`)
    const draw = async (isOpen: boolean) => {
      element.isOpen = isOpen
      element.requestUpdate()
      await element.updateComplete
    }
    element.renderRoot.querySelector('input')!.focus()
    expect(element.shown).to.equal(false)
    await draw(true)
    await draw(true)
    expect(element.shown).to.equal(true)
    expect(element.shadowRoot!.activeElement?.localName).to.equal('input')
    await draw(false)
    expect(element.shown).to.equal(false)
  })
})
