import { expect, fixture, html } from '@open-wc/testing'
import { LitElement, nothing } from 'lit'
import { AwaitedFocus } from '../../src/controllers/awaited-focus.js'

class LateField extends LitElement {
  static override properties = { isHere: { attribute: false } }
  declare isHere: boolean
  readonly focuser = new AwaitedFocus(this, 'input')

  protected override render() {
    return this.isHere ? html`<button>Before</button><input><input>` : nothing
  }
}
customElements.define('late-field', LateField)

describe('focus that waits', () => {
  it('goes to what is asked for once it is drawn, and is not taken again', async () => {
    const element = await fixture<LateField>(html`<late-field></late-field>`)
    const other = await fixture<HTMLButtonElement>(html`<button>Elsewhere</button>`)
    element.focuser.want()
    await element.updateComplete
    expect(document.activeElement === element).to.be.false
    element.isHere = true
    await element.updateComplete
    expect(element.shadowRoot!.activeElement === element.shadowRoot!.querySelector('input')).to.be.true
    other.focus()
    element.requestUpdate()
    await element.updateComplete
    expect(document.activeElement === other).to.be.true
  })

  it('selects the text that stands there', async () => {
    const element = await fixture<LateField>(html`<late-field .isHere=${true}></late-field>`)
    const field = element.shadowRoot!.querySelector('input')!
    field.value = 'Saturday shift'
    element.focuser.want()
    await element.updateComplete
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, 14])
  })

  it('goes nowhere by itself', async () => {
    const element = await fixture<LateField>(html`<late-field .isHere=${true}></late-field>`)
    expect(element.shadowRoot!.activeElement).to.equal(null)
  })
})
