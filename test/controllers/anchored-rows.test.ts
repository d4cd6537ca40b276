import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing'
import { css, LitElement } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { repeat } from 'lit/directives/repeat.js'
import { AnchoredRows } from '../../src/controllers/anchored-rows.js'

class TestRows extends LitElement {
  static override properties = { keys: { attribute: false }, list: {} }
  static override styles = css`
    .scroll { block-size: 300px; overflow: auto; overflow-anchor: none; }
    .space { position: relative; }
    .window { position: absolute; inset-inline: 0; }
    p { margin: 0; }
    b { display: block; }
  `
  declare keys: readonly string[]
  declare list: string
  readonly rows = new AnchoredRows(this, {
    estimate: 40, before: 0, after: 0, list: () => this.list, keys: () => this.keys, keep: () => undefined,
  })

  constructor() {
    super()
    this.keys = keysFrom(0, 200)
    this.list = 'a'
  }

  override render() {
    const { rows } = this
    return html`<div class="scroll" ${ref(rows.scroller)}><div class="space" ${ref(rows.space)}>
      <div class="window" ${ref(rows.window)}>${repeat(rows.rows, row => row.key, row => html`<p data-index=${row.index}
        data-key=${row.key} ?data-away=${row.isAway}><b .style=${`block-size:${heightOf(row.key)}px`}>${row.key}</b></p>`)}
      </div></div></div>`
  }

  get scroller() {
    return this.rows.scroller.value!
  }

  topOf(key: string) {
    const row = this.shadowRoot!.querySelector(`[data-key="${key}"]`)
    return row && row.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top
  }

  get fromEnd() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight
  }
}
customElements.define('anchored-test-rows', TestRows)

const keysFrom = (from: number, count: number) => Array.from({ length: count }, (_, i) => `k${from + i}`)
/** Every height is another one, and none is what was guessed. */
const heightOf = (key: string) => 24 + Number(key.slice(1)) * 37 % 90

const settled = async (rows: TestRows) => {
  for (let i = 0; i < 4; i++) {
    await rows.updateComplete
    await nextFrame()
  }
}

describe('AnchoredRows', () => {
  let rows: TestRows
  beforeEach(async () => {
    rows = await fixture<TestRows>(html`<anchored-test-rows></anchored-test-rows>`)
    await waitUntil(() => rows.topOf('k199') !== null)
    await settled(rows)
  })

  it('draws all of them for paper, before the browser does, and stands where it stood afterwards', async () => {
    const drawn = () => rows.shadowRoot!.querySelectorAll('p').length
    rows.rows.reveal('k100', 'center')
    await settled(rows)
    const top = rows.topOf('k100')!
    dispatchEvent(new Event('beforeprint'))
    await Promise.resolve()
    expect(drawn()).to.equal(200)
    dispatchEvent(new Event('afterprint'))
    await settled(rows)
    expect(drawn()).to.be.below(40)
    expect(rows.topOf('k100')).to.be.closeTo(top, 1)
  })

  it('begins at its end, and draws only what is in view', () => {
    expect(rows.fromEnd).to.be.below(2)
    expect(rows.rows.isAtEnd).to.equal(true)
    expect(rows.shadowRoot!.querySelectorAll('p').length).to.be.below(40)
  })

  it('stays at its end when rows are added', async () => {
    for (let i = 0; i < 5; i++) {
      rows.keys = [...rows.keys, ...keysFrom(200 + i * 50, 50)]
      await nextFrame()
      await rows.updateComplete
      expect(rows.fromEnd).to.be.below(2)
    }
  })

  it('holds what is read in place while rows come before it', async () => {
    rows.scroller.scrollTop -= 3_000
    await settled(rows)
    const read = [...rows.shadowRoot!.querySelectorAll<HTMLElement>('p')].find(row => rows.topOf(row.dataset['key']!)! > 20)!
    const key = read.dataset['key']!
    const before = rows.topOf(key)!
    rows.keys = [...keysFrom(1_000, 100), ...rows.keys]
    for (let i = 0; i < 6; i++) {
      await rows.updateComplete
      await nextFrame()
      expect(rows.topOf(key)).to.be.closeTo(before, 1)
    }
  })

  it('stays at its end when a row there grows by itself', async () => {
    rows.shadowRoot!.querySelector<HTMLElement>('[data-key="k199"] > b')!.style.blockSize = '260px'
    await settled(rows)
    expect(rows.fromEnd).to.be.below(2)
  })

  it('goes to a row however far it is, and back to the end', async () => {
    rows.rows.reveal('k20', 'center')
    await waitUntil(() => rows.topOf('k20') !== null)
    await settled(rows)
    expect(rows.topOf('k20')).to.be.within(0, 300)
    expect(rows.rows.isAtEnd).to.equal(false)
    rows.rows.goToEnd()
    await settled(rows)
    expect(rows.fromEnd).to.be.below(2)
  })

  it('stands where it stood after it was moved in the page', async () => {
    rows.scroller.scrollTop -= 3_000
    await settled(rows)
    const read = [...rows.shadowRoot!.querySelectorAll<HTMLElement>('p')].find(row => rows.topOf(row.dataset['key']!)! > 20)!
    const key = read.dataset['key']!
    const before = rows.topOf(key)!
    rows.parentElement!.append(rows)
    await settled(rows)
    expect(rows.topOf(key)).to.be.closeTo(before, 1)
  })

  it('draws what comes into view when its box grows', async () => {
    rows.scroller.scrollTop = 0
    await settled(rows)
    rows.scroller.style.blockSize = '1500px'
    await settled(rows)
    const last = [...rows.shadowRoot!.querySelectorAll('p')].at(-1)!
    expect(last.getBoundingClientRect().bottom).to.be.above(rows.scroller.getBoundingClientRect().bottom)
  })

  it('begins at the end of another list', async () => {
    rows.scroller.scrollTop = 0
    await settled(rows)
    rows.list = 'b'
    rows.keys = keysFrom(5_000, 80)
    await settled(rows)
    expect(rows.fromEnd).to.be.below(2)
  })
})
