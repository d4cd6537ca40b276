import { fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'

/** An element with nothing of its own, for what a controller does to its host. */
export class HostElement extends LitElement {
  updates = 0

  override render() {
    this.updates++
    return html`<p id="inner" tabindex="-1">inside</p>`
  }
}

customElements.define('controlled-host', HostElement)

/** In the page, with the controller that `create` adds. */
export const hostWith = async <C>(create: (host: HostElement) => C): Promise<{ host: HostElement, controller: C }> => {
  const host = new HostElement()
  const controller = create(host)
  const box = await fixture<HTMLElement>(html`<div></div>`)
  box.append(host)
  await host.updateComplete
  return { host, controller }
}

/** Draws it again, and waits for that. */
export const redraw = async (host: HostElement): Promise<void> => {
  host.requestUpdate()
  await host.updateComplete
}
