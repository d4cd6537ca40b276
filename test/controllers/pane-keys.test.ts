import { expect, fixture } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { LitElement, html } from 'lit'
import { PaneKeys } from '../../src/controllers/pane-keys.js'
import { press } from '../press.js'

class KeysHost extends LitElement {
  left = 0
  readonly keys = new PaneKeys(this, {
    panes: () => [...this.renderRoot.querySelectorAll<HTMLElement>('.pane')].filter(pane => !pane.inert),
    enter: pane => { pane.querySelector<HTMLElement>('button, textarea')?.focus() },
    leaveText: () => { this.left++ },
  })

  override render() {
    return html`<div class="pane"><button id="one">1</button></div><div class="pane"><button id="two">2</button></div>
      <div class="pane" id="last"><button id="three">3</button><slot></slot></div><button id="outside">0</button>`
  }

  get focused() {
    return this.shadowRoot!.activeElement?.id
  }

  at(id: string) {
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)!.focus()
  }
}
customElements.define('keys-host', KeysHost)

const show = (content = html``) => fixture<KeysHost>(html`<keys-host>${content}</keys-host>`)

describe('PaneKeys', () => {
  it('goes from pane to pane by F6, forward and back, around the ends', async () => {
    const host = await show()
    host.at('one')
    const steps: (string | undefined)[] = []
    for (let step = 0; step < 3; step++) {
      await sendKeys({ press: 'F6' })
      steps.push(host.focused)
    }
    await press('Shift', 'F6')
    expect([...steps, host.focused]).to.deep.equal(['two', 'three', 'one', 'three'])
  })

  it('begins at either end from beside the panes', async () => {
    const host = await show()
    host.at('outside')
    await sendKeys({ press: 'F6' })
    expect(host.focused).to.equal('one')
    host.at('outside')
    await press('Shift', 'F6')
    expect(host.focused).to.equal('three')
  })

  it('leaves out what cannot be reached, and leaves the key to the page where there is one pane', async () => {
    const host = await show()
    const [first, second] = host.renderRoot.querySelectorAll<HTMLElement>('.pane')
    first!.inert = true
    host.at('three')
    await sendKeys({ press: 'F6' })
    expect(host.focused).to.equal('two')
    second!.inert = true
    host.at('three')
    const key = new KeyboardEvent('keydown', { key: 'F6', bubbles: true, composed: true, cancelable: true })
    host.shadowRoot!.activeElement!.dispatchEvent(key)
    expect(key.defaultPrevented).to.equal(false)
  })

  it('hears neither the page’s own keys nor those with Control, Alt or Command', async () => {
    const host = await show()
    host.at('one')
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }]) {
      host.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'F6', bubbles: true, composed: true, cancelable: true, ...more }))
    }
    const prevent = (event: Event) => { event.preventDefault() }
    host.shadowRoot!.addEventListener('keydown', prevent)
    await sendKeys({ press: 'F6' })
    expect(host.focused).to.equal('one')
  })

  it('leaves a text box of a composer by Escape when nothing stands in it, and no other field', async () => {
    const composer = document.createElement('inbox-composer')
    const area = composer.appendChild(document.createElement('textarea'))
    const other = document.createElement('textarea')
    area.ariaLabel = other.ariaLabel = 'Text'
    const host = await show(html`${composer}${other}`)
    area.focus()
    area.value = 'Begun'
    await sendKeys({ press: 'Escape' })
    expect(host.left).to.equal(0)
    area.value = ''
    await sendKeys({ press: 'Escape' })
    expect(host.left).to.equal(1)
    other.focus()
    await sendKeys({ press: 'Escape' })
    expect(host.left).to.equal(1)
  })
})
