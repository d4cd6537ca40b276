import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing'
import { LitElement, css } from 'lit'
import type { PropertyDeclarations } from 'lit'
import { createRef, ref } from 'lit/directives/ref.js'
import { repeat } from 'lit/directives/repeat.js'
import { VirtualController } from '../../src/controllers/virtual.js'

const ROW = 40

class TestLongList extends LitElement {
  static override properties: PropertyDeclarations = { count: { type: Number }, heights: { attribute: false } }
  static override styles = css`
    #box { height: 400px; overflow-y: auto; }
    #all { position: relative; }
  `

  declare count: number
  /** Heights that differ from the estimate. */
  declare heights: ReadonlyMap<number, number> | undefined
  readonly #box = createRef<HTMLElement>()
  readonly rows = new VirtualController(this, () => ({
    count: this.count,
    estimateSize: () => ROW,
    getItemKey: index => `row-${index}`,
    overscan: 2,
    scroller: () => this.#box.value ?? null,
  }))

  get box(): HTMLElement {
    return this.#box.value!
  }

  protected override render() {
    return html`
      <div id="box" ${ref(this.#box)}>
        <div id="all" .style=${`height: ${this.rows.size}px; padding-top: ${this.rows.offset}px; box-sizing: border-box`}>
          ${repeat(this.rows.items, item => item.key, item => html`
            <p data-index=${item.index} .style=${`margin: 0; height: ${this.heights?.get(item.index) ?? ROW}px`}
              ${ref(this.rows.measure)}>${item.index}</p>`)}
        </div>
      </div>`
  }
}
customElements.define('test-long-list', TestLongList)

const show = async (count: number, heights?: ReadonlyMap<number, number>): Promise<TestLongList> => {
  const element = await fixture<TestLongList>(
    html`<test-long-list .count=${count} .heights=${heights}></test-long-list>`)
  await waitUntil(() => count === 0 || drawn(element).length > 0, 'rows are drawn')
  return element
}

const drawn = (element: TestLongList): readonly number[] =>
  Array.from(element.shadowRoot!.querySelectorAll('p'), row => Number(row.dataset['index']))

const scrollTo = async (element: TestLongList, top: number, first: number) => {
  element.box.scrollTop = top
  await waitUntil(() => drawn(element).includes(first), `row ${first} is drawn`)
}

describe('a long list', () => {
  for (const count of [20, 100_000]) {
    it(`draws only what is in view of ${count.toLocaleString('en')} rows, and is as high as all of them`, async () => {
      const element = await show(count)
      expect(drawn(element).length).to.be.within(10, 14)
      expect(drawn(element)[0]).to.equal(0)
      expect(element.box.scrollHeight).to.equal(count * ROW)
    })
  }

  it('draws what is in view after it was scrolled, each row in its place', async () => {
    const element = await show(1_000)
    await scrollTo(element, 20_000, 505)
    const row = element.shadowRoot!.querySelector<HTMLElement>('[data-index="500"]')!
    const distance = row.getBoundingClientRect().top - element.box.getBoundingClientRect().top
    expect(Math.abs(distance)).to.be.below(1)
    expect(drawn(element)).not.to.include(0)
  })

  it('follows when rows come and go', async () => {
    const element = await show(1_000)
    element.count = 3
    await waitUntil(() => drawn(element).length === 3, 'three rows are left')
    expect(element.rows.size).to.equal(3 * ROW)
    element.count = 0
    await waitUntil(() => drawn(element).length === 0, 'no row is left')
    element.count = 50
    await waitUntil(() => drawn(element).length > 3, 'rows are back')
  })

  it('measures rows that differ from the estimate', async () => {
    const element = await show(100, new Map([[0, 100], [1, 20]]))
    await waitUntil(() => element.rows.size === 98 * ROW + 120, 'the heights are known')
    const second = element.shadowRoot!.querySelector<HTMLElement>('[data-index="1"]')!
    const top = second.getBoundingClientRect().top - element.box.getBoundingClientRect().top
    expect(Math.abs(top - 100)).to.be.below(1)
  })

  it('is there again after it was taken out and put back', async () => {
    const element = await show(1_000)
    const parent = element.parentElement!
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
    const unobserve = ResizeObserver.prototype.unobserve
    ResizeObserver.prototype.unobserve = function (target) {
      observed.get(this)?.delete(target)
      unobserve.call(this, target)
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
      Object.assign(ResizeObserver.prototype, { observe, disconnect, unobserve })
    }
  })
})
