import { expect, fixture, html } from '@open-wc/testing'
import { LitElement, nothing } from 'lit'
import type { PropertyDeclarations } from 'lit'
import { watch } from '../../src/controllers/watch.js'
import type { ReadableStore } from '../../src/state/store.js'
import { countedStore } from './counted-store.js'

class TestWatchesStores extends LitElement {
  static override properties: PropertyDeclarations = {
    stores: { attribute: false }, key: { attribute: false }, other: { attribute: false }, closed: { type: Boolean },
  }

  declare stores: readonly ReadableStore<string>[]
  declare key: string | undefined
  declare other: unknown
  declare closed: boolean
  drawn = 0
  readonly rows: string[] = []

  protected override render() {
    this.drawn++
    const row = (text: string) => {
      this.rows.push(text)
      return html`<li>${text}${this.key === undefined ? '' : `!${this.key}`}</li>`
    }
    return this.closed ? nothing : html`<ul>${this.stores.map(store => watch(store, row, this.key))}</ul>`
  }
}
customElements.define('test-watches-stores', TestWatchesStores)

const show = (...stores: readonly ReadableStore<string>[]) =>
  fixture<TestWatchesStores>(html`<test-watches-stores .stores=${stores}></test-watches-stores>`)
const textsOf = (element: TestWatchesStores) =>
  Array.from(element.shadowRoot?.querySelectorAll('li') ?? [], item => item.textContent)

describe('a watched store', () => {
  it('is drawn in place when it changes, and nothing else is', async () => {
    const stores = [countedStore('a'), countedStore('b'), countedStore('c')]
    const element = await show(...stores)
    const [first] = element.shadowRoot!.querySelectorAll('li')
    element.rows.length = 0
    stores[1]!.set('B')
    expect(textsOf(element)).to.deep.equal(['a', 'B', 'c'])
    expect(element.rows).to.deep.equal(['B'])
    expect(element.drawn).to.equal(1)
    expect(element.shadowRoot!.querySelector('li')).to.equal(first)
  })

  it('is not drawn again with its element, unless its key is another one', async () => {
    const element = await show(countedStore('a'))
    element.rows.length = 0
    element.other = 1
    await element.updateComplete
    expect(element.rows).to.deep.equal([])
    element.key = 'k'
    await element.updateComplete
    expect(textsOf(element)).to.deep.equal(['a!k'])
  })

  it('gives its place to another store', async () => {
    const [first, second] = [countedStore('a'), countedStore('b')]
    const element = await show(first)
    element.stores = [second]
    await element.updateComplete
    expect(textsOf(element)).to.deep.equal(['b'])
    expect([first.followers, second.followers]).to.deep.equal([0, 1])
    first.set('late')
    expect(textsOf(element)).to.deep.equal(['b'])
  })

  it('is left when its part of the template goes', async () => {
    const stores = [countedStore('a'), countedStore('b')]
    const element = await show(...stores)
    element.stores = [stores[0]!]
    await element.updateComplete
    expect(stores.map(store => store.followers)).to.deep.equal([1, 0])
    element.closed = true
    await element.updateComplete
    expect(stores.map(store => store.followers)).to.deep.equal([0, 0])
  })

  it('is left with the page, and drawn again with what changed meanwhile', async () => {
    const store = countedStore('a')
    const element = await show(store)
    const parent = element.parentElement!
    element.remove()
    expect(store.followers).to.equal(0)
    store.set('b')
    expect(textsOf(element)).to.deep.equal(['a'])
    parent.append(element)
    expect(textsOf(element)).to.deep.equal(['b'])
    expect(store.followers).to.equal(1)
  })

  it('is not followed by an element that draws after it has gone, and is when it is back', async () => {
    const [first, second] = [countedStore('a'), countedStore('b')]
    const element = await show(first)
    const parent = element.parentElement!
    element.stores = [second]
    element.remove()
    await element.updateComplete
    expect([first.followers, second.followers]).to.deep.equal([0, 0])
    expect(textsOf(element)).to.deep.equal(['b'])
    parent.append(element)
    second.set('c')
    expect(textsOf(element)).to.deep.equal(['c'])
    expect(second.followers).to.equal(1)
  })
})
