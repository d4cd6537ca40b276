import { expect, fixture } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import { PopoverController } from '../../src/controllers/popover.js'
import { press } from '../press.js'

class PopoverHost extends LitElement {
  closed = 0
  readonly popover_ = new PopoverController(this, { id: 'more', onClose: () => { this.closed++ } })

  get button(): HTMLElement {
    return this.renderRoot.querySelector('button')!
  }

  get shown(): boolean {
    return this.renderRoot.querySelector('#more')!.matches(':popover-open')
  }

  override render() {
    return html`
      <button @click=${(event: Event) => { void this.popover_.toggle(event.currentTarget as HTMLElement) }}>More</button>
      <div id="more" popover ${this.popover_.attach()}>${this.popover_.isOpen ? html`<input aria-label="Find">` : ''}</div>`
  }
}
customElements.define('popover-host', PopoverHost)

const host = () => fixture<PopoverHost>(html`<popover-host></popover-host>`)
const open = async (element: PopoverHost) => {
  await element.popover_.open(element.button)
  element.renderRoot.querySelector('input')!.focus()
}

describe('PopoverController', () => {
  it('shows its content only while it is open', async () => {
    const element = await host()
    expect(element.shown).to.equal(false)
    expect(element.renderRoot.querySelector('input')).to.equal(null)
    await open(element)
    expect(element.shown).to.equal(true)
    element.popover_.close()
    await element.updateComplete
    expect(element.shown).to.equal(false)
    expect(element.renderRoot.querySelector('input')).to.equal(null)
    expect(element.closed).to.equal(1)
  })

  it('is closed by Escape, which gives the focus back', async () => {
    const element = await host()
    element.button.focus()
    await open(element)
    await press('Escape')
    expect(element.shown).to.equal(false)
    expect(element.shadowRoot!.activeElement).to.equal(element.button)
  })

  it('is closed by its button, and not opened again by the same press', async () => {
    const element = await host()
    await open(element)
    element.button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    // What a browser does with a press beside an open popover.
    element.popover_.close()
    element.button.click()
    await element.updateComplete
    expect(element.popover_.isOpen).to.equal(false)
    element.button.click()
    await element.updateComplete
    expect(element.popover_.isOpen).to.equal(true)
  })

  it('forgets that it was open when its element leaves', async () => {
    const element = await host()
    await open(element)
    element.remove()
    expect(element.popover_.isOpen).to.equal(false)
  })
})
