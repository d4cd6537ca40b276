import { expect, fixture } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import { SplitterController } from '../../../src/controllers/splitter.js'
import { splitter } from '../../../src/elements/shell/splitter.js'

class EdgeHost extends LitElement {
  width = 300
  readonly edge = new SplitterController(this, {
    value: () => this.width, min: 200, max: 400, initial: 320,
    onChange: width => {
      this.width = width
      this.requestUpdate()
    },
  })

  override render() {
    return html`<div id="list-pane"></div>${splitter(this.edge, { name: 'list', label: 'Width', inert: false })}`
  }
}
customElements.define('edge-host', EdgeHost)

describe('the edge of a pane, drawn', () => {
  it('is a separator with a name, bounds and a value that moves', async () => {
    const host = await fixture<EdgeHost>(html`<edge-host></edge-host>`)
    const edge = host.renderRoot.querySelector<HTMLElement>('[role="separator"]')!
    const values = () => ['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map(name => edge.getAttribute(name))
    expect(values()).to.deep.equal(['200', '300', '400'])
    expect([edge.tabIndex, edge.getAttribute('aria-controls')]).to.deep.equal([0, 'list-pane'])
    edge.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))
    await host.updateComplete
    expect(values()[1]).to.equal('316')
    await expect(host).to.be.accessible()
  })
})
