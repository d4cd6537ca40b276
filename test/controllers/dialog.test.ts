import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { LitElement } from 'lit'
import type { DialogHandlers } from '../../src/controllers/dialog.js'
import { DialogController } from '../../src/controllers/dialog.js'
import { dialog } from '../../src/elements/parts/dialog.js'

const handlers: { -readonly [K in keyof DialogHandlers]: DialogHandlers[K] } = {}

class DialogHost extends LitElement {
  readonly dialog = new DialogController(this, 'editor', {
    mayClose: () => handlers.mayClose?.() ?? true,
    onClose: () => { handlers.onClose?.() },
  })

  override render(): unknown {
    return html`<button type="button" id="opener">Edit</button>${dialog(this.dialog, {
      title: 'Edit contact', closeLabel: 'Close', body: html`<input aria-label="Name" autofocus>`,
    })}`
  }
}
customElements.define('test-dialog-host', DialogHost)

async function opened() {
  const host = await fixture<DialogHost>(html`<test-dialog-host></test-dialog-host>`)
  const root = host.shadowRoot!
  await host.dialog.open(root.querySelector<HTMLElement>('#opener')!)
  return { host, root, element: root.querySelector('dialog')! }
}

describe('dialog controller', () => {
  afterEach(() => {
    delete handlers.mayClose
    delete handlers.onClose
  })

  it('opens with the focus where the content wants it', async () => {
    const { element, root } = await opened()
    expect(element.open).to.equal(true)
    expect(root.activeElement!.localName).to.equal('input')
  })

  it('closes by Escape and gives the focus back', async () => {
    const { host, root, element } = await opened()
    let closed = 0
    handlers.onClose = () => { closed++ }
    await sendKeys({ press: 'Escape' })
    await host.updateComplete
    expect(element.open).to.equal(false)
    expect(host.dialog.isOpen).to.equal(false)
    expect(root.activeElement!.id).to.equal('opener')
    expect(closed).to.equal(1)
  })

  it('closes by its button', async () => {
    const { root, element } = await opened()
    root.querySelector<HTMLElement>('#editor-close')!.click()
    expect(element.open).to.equal(false)
  })

  it('closes by a press beside it', async () => {
    const { element } = await opened()
    await sendMouse({ type: 'click', position: [2, 2] })
    expect(element.open).to.equal(false)
  })

  it('stays when there is unsaved work, however often one asks', async () => {
    const { host, element } = await opened()
    handlers.mayClose = () => false
    await sendKeys({ press: 'Escape' })
    await sendKeys({ press: 'Escape' })
    await sendMouse({ type: 'click', position: [2, 2] })
    expect(element.open).to.equal(true)
    expect(host.dialog.close()).to.equal(false)
    expect(host.dialog.close({ force: true })).to.equal(true)
    expect(element.open).to.equal(false)
  })

  it('comes back when the browser closes it over unsaved work', async () => {
    const { host, element } = await opened()
    handlers.mayClose = () => false
    element.close()
    await oneEvent(element, 'close')
    expect(element.open).to.equal(true)
    handlers.mayClose = () => true
    element.close()
    await oneEvent(element, 'close')
    expect(host.dialog.isOpen).to.equal(false)
  })

  it('can be opened again', async () => {
    const { host, element } = await opened()
    host.dialog.close()
    await host.updateComplete
    await host.dialog.open()
    expect(element.open).to.equal(true)
  })
})
