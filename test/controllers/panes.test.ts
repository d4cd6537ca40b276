import { expect, fixture, waitUntil } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import { BREAKPOINTS, PanesController, roomIn } from '../../src/controllers/panes.js'

class PanesHost extends LitElement {
  readonly panes = new PanesController(this)
  drawn = 0

  override render() {
    this.drawn++
    return html`${this.panes.room.panes}`
  }
}
customElements.define('panes-host', PanesHost)

const show = (width: number) => fixture<PanesHost>(html`<panes-host style="display:block;width:${width}px"></panes-host>`)

describe('room for panes', () => {
  it('grows at the breakpoints', () => {
    expect([0, 599, 600, 1079, 1080, 5_000].map(width => roomIn(width).panes)).to.deep.equal([1, 1, 2, 2, 3, 3])
    expect([BREAKPOINTS.nav - 1, BREAKPOINTS.nav].map(width => roomIn(width).nav)).to.deep.equal([false, true])
  })

  it('is that of the element itself, at the first drawing and whenever it changes', async () => {
    const host = await show(700)
    expect(host.panes.room).to.deep.equal({ panes: 2, nav: false })
    expect(host.drawn).to.equal(1)
    host.style.width = '320px'
    await waitUntil(() => host.panes.room.panes === 1)
    host.style.width = '1300px'
    await waitUntil(() => host.shadowRoot!.textContent === '3')
    expect(host.panes.room.nav).to.equal(true)
  })

  it('draws again only where a breakpoint was passed', async () => {
    const host = await show(700)
    host.style.width = '800px'
    await new Promise(resolve => { requestAnimationFrame(() => requestAnimationFrame(resolve)) })
    expect(host.drawn).to.equal(1)
  })

  it('is measured again after a move', async () => {
    const host = await show(700)
    const other = await fixture<HTMLElement>(html`<div style="width:300px"></div>`)
    host.style.width = 'auto'
    other.append(host)
    expect(host.panes.room.panes).to.equal(1)
  })
})
