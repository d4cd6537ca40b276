import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import type { PropertyDeclarations } from 'lit'
import { StoreController } from '../../src/controllers/store-controller.js'
import type { ReadableStore } from '../../src/state/store.js'
import { countedStore } from './counted-store.js'

class TestShowsStore extends LitElement {
  static override properties: PropertyDeclarations = { store: { attribute: false }, other: {} }
  declare store: ReadableStore<string> | undefined
  declare other: string
  drawn = 0
  readonly #text = new StoreController(this, () => this.store)

  protected override render() {
    this.drawn++
    return html`${this.#text.value}`
  }
}
customElements.define('test-shows-store', TestShowsStore)

const show = (store: ReadableStore<string> | undefined) =>
  fixture<TestShowsStore>(html`<test-shows-store .store=${store}></test-shows-store>`)
const textOf = (element: TestShowsStore) => element.shadowRoot?.textContent

describe('an element that shows a store', () => {
  it('shows its value, and each later one', async () => {
    const store = countedStore('one')
    const element = await show(store)
    expect(textOf(element)).to.equal('one')
    store.set('two')
    await element.updateComplete
    expect(textOf(element)).to.equal('two')
  })

  it('draws once for its first value, and once for several in a row', async () => {
    const store = countedStore('one')
    const element = await show(store)
    const { drawn } = element
    store.set('two')
    store.set('three')
    await element.updateComplete
    expect(element.drawn).to.equal(drawn + 1)
    expect(textOf(element)).to.equal('three')
  })

  it('shows another store when it is given one, and leaves the first', async () => {
    const [first, second] = [countedStore('one'), countedStore('two')]
    const element = await show(first)
    element.store = second
    await element.updateComplete
    expect(textOf(element)).to.equal('two')
    expect([first.followers, second.followers]).to.deep.equal([0, 1])
    const { drawn } = element
    first.set('late')
    await element.updateComplete
    expect(element.drawn).to.equal(drawn)
  })

  it('may have no store', async () => {
    const element = await show(undefined)
    expect(textOf(element)).to.equal('')
    element.store = countedStore('now')
    await element.updateComplete
    expect(textOf(element)).to.equal('now')
  })

  it('follows it once, however often it draws', async () => {
    const store = countedStore('one')
    const element = await show(store)
    for (const other of ['a', 'b', 'c']) {
      element.other = other
      await element.updateComplete
    }
    expect(store.followers).to.equal(1)
  })

  it('leaves it with the page, and shows what changed meanwhile when it is back', async () => {
    const store = countedStore('one')
    const element = await show(store)
    const parent = element.parentElement!
    element.remove()
    expect(store.followers).to.equal(0)
    store.set('two')
    parent.append(element)
    await element.updateComplete
    expect(textOf(element)).to.equal('two')
    expect(store.followers).to.equal(1)
  })

  it('does not follow it again when an update comes after it has gone', async () => {
    const store = countedStore('one')
    const element = await show(store)
    element.other = 'pending'
    element.remove()
    await element.updateComplete
    expect(store.followers).to.equal(0)
  })

  it('draws once a frame where it was told to', async () => {
    class TestShowsFrames extends LitElement {
      readonly store = countedStore(0)
      drawn = 0
      readonly #number = new StoreController(this, () => this.store, { perFrame: true })
      protected override render() {
        this.drawn++
        return html`${this.#number.value}`
      }
    }
    customElements.define('test-shows-frames', TestShowsFrames)
    const element = await fixture<TestShowsFrames>(html`<test-shows-frames></test-shows-frames>`)
    const frame = () => new Promise(resolve => { requestAnimationFrame(resolve) })
    await frame()
    const { drawn } = element
    for (let value = 1; value <= 20; value++) {
      element.store.set(value)
      await element.updateComplete
    }
    await frame()
    await frame()
    await element.updateComplete
    expect(element.shadowRoot?.textContent).to.equal('20')
    expect(element.drawn - drawn).to.be.within(1, 3)
  })
})
