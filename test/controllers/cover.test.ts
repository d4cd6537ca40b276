import { expect, fixture, waitUntil } from '@open-wc/testing'
import { LitElement, html } from 'lit'
import { CoverController } from '../../src/controllers/cover.js'

class CoverHost extends LitElement {
  static override properties = { lines: { attribute: false } }
  declare lines: number
  readonly heights: number[] = []
  readonly cover = new CoverController(this, {
    box: () => this.renderRoot.querySelector('.box'), onChange: height => { this.heights.push(height) },
  })

  constructor() {
    super()
    this.lines = 0
  }

  override render() {
    return html`<div class="box" style="padding:10px">${Array.from({ length: this.lines }, () => html`<p style="block-size:30px;margin:0"></p>`)}</div>`
  }
}
customElements.define('cover-host', CoverHost)

const show = () => fixture<CoverHost>(html`<cover-host></cover-host>`)

describe('what lies over others', () => {
  it('tells how high it is with its edges, and that it is nothing once it is empty', async () => {
    const host = await show()
    host.lines = 2
    await waitUntil(() => host.heights.length === 1)
    host.lines = 1
    await waitUntil(() => host.heights.length === 2)
    host.lines = 0
    await waitUntil(() => host.heights.length === 3)
    expect(host.heights).to.deep.equal([80, 50, 0])
  })

  it('covers nothing once it left the page, and again when it is back', async () => {
    const host = await show()
    host.lines = 1
    await waitUntil(() => host.heights.at(-1) === 50)
    const home = host.parentElement!
    host.remove()
    expect(host.heights.at(-1)).to.equal(0)
    home.append(host)
    await waitUntil(() => host.heights.at(-1) === 50)
  })
})
