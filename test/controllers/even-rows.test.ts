import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing'
import { LitElement, css } from 'lit'
import type { PropertyDeclarations } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { repeat } from 'lit/directives/repeat.js'
import { EvenRows } from '../../src/controllers/even-rows.js'

const ROW = 40

class TestLongList extends LitElement {
  static override properties: PropertyDeclarations = {
    count: { type: Number }, rowHeight: { type: Number }, kept: { type: Number },
  }

  static override styles = css`
    :host { display: flex; flex-direction: column; height: 400px; }
    #box { flex: 1; min-height: 0; overflow-y: auto; }
    #space { position: relative; }
    #window { position: absolute; top: 0; left: 0; right: 0; }
    p { margin: 0; }
    [data-away] { position: absolute; top: 0; }
  `

  declare count: number
  declare rowHeight: number
  declare kept: number | undefined
  drawings = 0
  readonly rows = new EvenRows(this, { count: () => this.count, estimate: ROW, keep: () => this.kept })

  constructor() {
    super()
    this.rowHeight = ROW
  }

  get box(): HTMLElement {
    return this.rows.scroller.value!
  }

  protected override render() {
    this.drawings++
    return html`
      <div id="box" ${ref(this.rows.scroller)}>
        <div id="space" .style=${`height: ${this.rows.size}px`}>
          <div id="window" .style=${`transform: translateY(${this.rows.offset}px)`} ${ref(this.rows.window)}>
            ${repeat(this.rows.rows, row => row.index, ({ index, isAway }) => html`
              <p data-index=${index} ?data-away=${isAway}><span .style=${`display: block; height: ${this.rowHeight}px`}>${index}</span></p>`)}
          </div>
        </div>
      </div>`
  }
}
customElements.define('test-long-list', TestLongList)

const show = async (count: number, rowHeight = ROW): Promise<TestLongList> => {
  const element = await fixture<TestLongList>(
    html`<test-long-list .count=${count} .rowHeight=${rowHeight}></test-long-list>`)
  await nextFrame()
  return element
}

const drawn = (element: TestLongList): readonly number[] =>
  Array.from(element.shadowRoot!.querySelectorAll('p'), row => Number(row.dataset['index']))

const rowAt = (element: TestLongList, index: number) =>
  element.shadowRoot!.querySelector<HTMLElement>(`[data-index="${index}"]`)!

const topOf = (element: TestLongList, index: number): number =>
  rowAt(element, index).getBoundingClientRect().top - element.box.getBoundingClientRect().top

const scrollTo = async (element: TestLongList, top: number, index: number) => {
  element.box.scrollTop = top
  await waitUntil(() => drawn(element).includes(index), `row ${index} is drawn`)
}

describe('a long list of even rows', () => {
  for (const count of [20, 100_000]) {
    it(`draws only what is in view of ${count.toLocaleString('en')} rows, and is as high as all of them`, async () => {
      const element = await show(count)
      expect(drawn(element).length).to.be.within(10, 20)
      expect(drawn(element)[0]).to.equal(0)
      expect(element.box.scrollHeight).to.equal(count * ROW)
      expect(element.rows.fitting).to.equal(10)
    })
  }

  it('is drawn once: its host is as high as the rows will be', async () => {
    const element = await show(1_000)
    expect(element.drawings).to.equal(1)
  })

  it('draws what is in view after it was scrolled, each row in its place', async () => {
    const element = await show(1_000)
    await scrollTo(element, 20_000, 505)
    expect(Math.abs(topOf(element, 500))).to.be.below(1)
    expect(drawn(element)).not.to.include(0)
    expect(element.rows.end).to.equal(drawn(element).at(-1)! + 1)
  })

  it('draws nothing again while the same rows are in view', async () => {
    const element = await show(1_000)
    await scrollTo(element, 20_010, 505)
    const before = element.drawings
    element.box.scrollTop = 20_020
    await nextFrame()
    await nextFrame()
    expect(element.drawings).to.equal(before)
  })

  it('follows when rows come and go, however far it was scrolled', async () => {
    const element = await show(1_000)
    await scrollTo(element, 20_000, 505)
    element.count = 3
    await element.updateComplete
    expect(drawn(element)).to.deep.equal([0, 1, 2])
    expect(element.rows.size).to.equal(3 * ROW)
    element.count = 0
    await element.updateComplete
    expect(drawn(element)).to.deep.equal([])
    element.count = 50
    await waitUntil(() => drawn(element).length > 3, 'rows are back')
  })

  it('takes the height of the first row for all, and hears when it changes', async () => {
    const element = await show(100, 50.5)
    await waitUntil(() => element.rows.size === 5_050, 'the height is known')
    await scrollTo(element, 2_525, 52)
    expect(Math.abs(topOf(element, 50))).to.be.below(1)
    element.rowHeight = 30
    await waitUntil(() => element.rows.size === 3_000, 'the new height is known')
  })

  it('draws more when its box grows', async () => {
    const element = await show(1_000)
    const before = drawn(element).length
    element.style.height = '800px'
    await waitUntil(() => drawn(element).length === before + 10, 'twenty rows are in view')
  })

  it('brings a row into view by as little as needed', async () => {
    const element = await show(1_000)
    element.rows.reveal(500)
    await element.updateComplete
    expect(topOf(element, 500)).to.be.closeTo(400 - ROW, 1)
    element.rows.reveal(499)
    expect(topOf(element, 500)).to.be.closeTo(400 - ROW, 1)
    element.rows.reveal(100)
    await element.updateComplete
    expect(topOf(element, 100)).to.be.closeTo(0, 1)
  })

  it('brings a row into view before what covers the end of its box', async () => {
    const element = await show(1_000)
    element.box.style.paddingBlockEnd = '100px'
    const reveal = async (index: number) => {
      element.rows.reveal(index)
      await element.updateComplete
      return topOf(element, index)
    }
    // It hears of its box a frame later.
    await nextFrame()
    await nextFrame()
    expect(await reveal(500)).to.be.closeTo(300 - ROW, 1)
    expect(await reveal(999), 'the last one too').to.be.closeTo(300 - ROW, 1)
  })

  for (const [where, kept] of [['above', 0], ['below', 999]] as const) {
    it(`keeps a row ${where} what is in view without moving the others`, async () => {
      const element = await show(1_000)
      element.kept = kept
      await scrollTo(element, 20_000, 505)
      expect(drawn(element)).to.include(kept)
      expect(Math.abs(topOf(element, 500))).to.be.below(1)
      expect(topOf(element, kept)).to.be.closeTo(kept * ROW - 20_000, 1)
      await scrollTo(element, kept * ROW, kept)
      await waitUntil(() => rowAt(element, kept).style.transform === '', 'it is back among the others')
    })
  }

  it('is there again after it was taken out and put back', async () => {
    const element = await show(1_000)
    const parent = element.parentElement!
    await scrollTo(element, 20_000, 505)
    element.remove()
    parent.append(element)
    await waitUntil(() => drawn(element).includes(0), 'rows are drawn')
    await scrollTo(element, 8_000, 205)
  })

  it('leaves no observer when it goes, even with an update on its way', async () => {
    const { observe, disconnect } = ResizeObserver.prototype
    const observed = new Map<ResizeObserver, Set<Element>>()
    ResizeObserver.prototype.observe = function (target, options) {
      observed.set(this, (observed.get(this) ?? new Set()).add(target))
      observe.call(this, target, options)
    }
    ResizeObserver.prototype.disconnect = function () {
      observed.delete(this)
      disconnect.call(this)
    }
    const boxes = () => [...observed.values()].flatMap(targets => [...targets]).filter(target => target.id === 'box')
    try {
      const element = await show(1_000)
      expect(boxes()).to.have.length(1)
      element.count = 900
      element.remove()
      await element.updateComplete
      await nextFrame()
      expect(boxes()).to.deep.equal([])
    } finally {
      Object.assign(ResizeObserver.prototype, { observe, disconnect })
    }
  })
})
