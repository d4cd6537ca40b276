import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import { LanguageController } from '../../src/controllers/language.js'

class TestSpeaks extends LitElement {
  readonly language = new LanguageController(this)
  drawn = 0
  protected override render() {
    this.drawn++
    return html`${this.language.value}`
  }
}
customElements.define('test-speaks', TestSpeaks)

class TestHolds extends LitElement {
  protected override render() {
    return html`<test-speaks></test-speaks>`
  }
}
customElements.define('test-holds', TestHolds)

/** Observers tell in a microtask of their own. */
const observed = () => new Promise<void>(resolve => { setTimeout(resolve) })

const speaker = (root: ParentNode) => root.querySelector<TestSpeaks>('test-speaks')!

describe('the language of an element', () => {
  it('is the nearest that is named', async () => {
    const outer = await fixture(html`<div lang="pt-BR"><p lang="he"><test-speaks></test-speaks></p></div>`)
    expect(speaker(outer).language.value).to.equal('he')
  })

  it('is its own before anyone else\'s', async () => {
    const outer = await fixture(html`<div lang="pt-BR"><test-speaks lang="de"></test-speaks></div>`)
    expect(speaker(outer).language.value).to.equal('de')
  })

  it('reaches through shadow roots', async () => {
    const outer = await fixture(html`<div lang="ja"><test-holds></test-holds></div>`)
    expect(speaker(outer.firstElementChild!.shadowRoot!).language.value).to.equal('ja')
  })

  it('is the page\'s where nobody nearer names one, and the browser\'s where the page does not', async () => {
    const outer = await fixture(html`<div><test-speaks></test-speaks></div>`)
    expect(speaker(outer).language.value).to.equal('en')
    document.documentElement.removeAttribute('lang')
    try {
      await observed()
      expect(speaker(outer).language.value).to.equal(navigator.language)
    } finally {
      document.documentElement.lang = 'en'
    }
  })

  it('changes with the page, and draws once', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="pt-BR"><test-speaks></test-speaks></div>`)
    const element = speaker(outer)
    const { drawn } = element
    outer.lang = 'fr'
    await observed()
    await element.updateComplete
    expect(element.shadowRoot?.textContent).to.equal('fr')
    expect(element.drawn).to.equal(drawn + 1)
    outer.lang = 'fr'
    await observed()
    expect(element.drawn).to.equal(drawn + 1)
  })

  it('is another one after a move', async () => {
    const outer = await fixture(html`<div><p lang="pt-BR"><test-speaks></test-speaks></p><p lang="sv"></p></div>`)
    const element = speaker(outer)
    outer.lastElementChild!.append(element)
    expect(element.language.value).to.equal('sv')
  })

  it('is not listened for once the element has gone', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="pt-BR"><test-speaks></test-speaks></div>`)
    const element = speaker(outer)
    element.remove()
    outer.lang = 'fr'
    await observed()
    expect(element.language.value).to.equal('pt-BR')
    outer.append(element)
    expect(element.language.value).to.equal('fr')
  })

  it('costs one observer a document, however many elements there are', async () => {
    const { observe } = MutationObserver.prototype
    let observers = 0
    MutationObserver.prototype.observe = function (...args) {
      observers++
      observe.apply(this, args)
    }
    try {
      await fixture(html`<div>${Array.from({ length: 20 }, () => html`<test-speaks></test-speaks>`)}</div>`)
    } finally {
      MutationObserver.prototype.observe = observe
    }
    expect(observers).to.equal(1)
  })
})
