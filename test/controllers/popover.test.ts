import { expect, fixture, waitUntil } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import { LateElement } from '../../src/controllers/late-element.js'
import { PopoverController } from '../../src/controllers/popover.js'
import { late } from '../../src/elements/parts/late.js'
import { en } from '../../src/i18n/en.js'
import { defineLate } from '../../src/lib/late-elements.js'
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

/** A popover whose content comes when `arrive` says so, or does not when `fail` does. */
class LateHost extends LitElement {
  readonly content = new LateElement(this, 'popover-content')
  readonly popover_ = new PopoverController(this, { id: 'late', late: () => this.content })

  override render() {
    return html`
      <button id="open" @click=${(event: Event) => { void this.popover_.toggle(event.currentTarget as HTMLElement) }}>More</button>
      <button id="other">Other</button>
      <div id="late" popover tabindex="-1" ${this.popover_.attach()}>${this.popover_.isOpen
        ? late(this.content, {
          terms: en, draw: () => html`<popover-content tabindex="0">Here</popover-content>`, onRetry: this.popover_.fill,
        })
        : ''}</div>`
  }
}
customElements.define('popover-late-host', LateHost)

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

  describe('whose element comes later', () => {
    let element: LateHost
    let end: { readonly arrive: () => void, readonly fail: () => void }
    const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!
    const focused = () => element.shadowRoot!.activeElement

    beforeEach(async () => {
      let coming: Promise<void> | undefined
      // Like `import()`: asked again while it is on its way, it is the same.
      defineLate('popover-content', () => coming ??= new Promise<void>((resolve, reject) => {
        end = {
          arrive: () => {
            customElements.define('popover-content', class extends HTMLElement {})
            resolve()
          },
          fail: () => {
            coming = undefined
            reject(new TypeError('Failed to fetch'))
          },
        }
      }))
      element = await fixture<LateHost>(html`<popover-late-host></popover-late-host>`)
      find('#open').focus()
      find('#open').click()
      await waitUntil(() => focused() === find('#late'))
    })

    it('has the focus while it waits, so that Escape closes it', async () => {
      expect(find('#late').textContent).to.contain(en.loading)
      await press('Escape')
      expect(find('#late').matches(':popover-open')).to.equal(false)
      expect(focused()).to.equal(find('#open'))
    })

    it('says that it did not come; leaves alone who went elsewhere; and has the focus once it is there', async () => {
      end.fail()
      await waitUntil(() => focused()?.localName === 'button')
      expect(find('[role="alert"]').textContent).to.contain(en.partFailed)
      const again = focused() as HTMLElement
      again.click()
      await waitUntil(() => find('#late').textContent.includes(en.loading))
      expect(focused()).to.equal(find('#late'))
      find('#other').focus()
      end.fail()
      await waitUntil(() => find('[role="alert"]'))
      expect(focused()).to.equal(find('#other'))
      find('[part="retry"]').click()
      await waitUntil(() => find('#late').textContent.includes(en.loading))
      end.arrive()
      await waitUntil(() => focused()?.localName === 'popover-content')
    })
  })

  it('forgets that it was open when its element leaves', async () => {
    const element = await host()
    await open(element)
    element.remove()
    expect(element.popover_.isOpen).to.equal(false)
  })
})
