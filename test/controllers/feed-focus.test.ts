import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { sendKeys } from '@web/test-runner-commands'
import { FeedFocus } from '../../src/controllers/feed-focus.js'

class TestFeed extends LitElement {
  static override properties = { ids: { attribute: false } }
  declare ids: string[]
  readonly calls: string[] = []
  readonly feed = new FeedFocus(this, {
    ids: () => this.ids, reveal: id => { this.calls.push(id) }, goToEnd: () => { this.calls.push('end') },
  })

  constructor() {
    super()
    this.ids = ['a', 'b', 'c', 'd']
  }

  override render() {
    const { feed } = this
    return html`<div @keydown=${feed.onKeydown} @focusin=${feed.onFocusin} @focusout=${feed.onFocusout}>
      ${repeat(this.ids, id => id, id => html`<p data-id=${id} tabindex=${feed.isActive(id) ? 0 : -1}>${id}</p>`)}</div>`
  }

  get at() {
    return this.shadowRoot!.activeElement?.textContent
  }
}
customElements.define('test-feed', TestFeed)

describe('FeedFocus', () => {
  let feed: TestFeed
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await sendKeys({ press: key })
      await feed.updateComplete
    }
  }
  beforeEach(async () => {
    feed = await fixture<TestFeed>(html`<test-feed></test-feed>`)
  })

  it('is one tab stop, at first the newest', () => {
    expect([...feed.shadowRoot!.querySelectorAll('[tabindex="0"]')].map(row => row.textContent)).to.deep.equal(['d'])
  })

  it('goes from article to article by Page Up and Page Down, and stays at both ends', async () => {
    feed.feed.focus('c')
    await feed.updateComplete
    await press('PageUp', 'PageUp')
    expect(feed.at).to.equal('a')
    await press('PageUp')
    expect(feed.at).to.equal('a')
    await press('PageDown')
    expect(feed.at).to.equal('b')
  })

  it('goes to the first and to the newest with Control', async () => {
    feed.feed.focus('b')
    await feed.updateComplete
    await sendKeys({ down: 'Control' })
    await press('End')
    expect(feed.at).to.equal('d')
    expect(feed.calls.at(-1)).to.equal('end')
    await press('Home')
    await sendKeys({ up: 'Control' })
    expect(feed.at).to.equal('a')
  })

  it('keeps the focused row, and hands the focus to the neighbor of one that goes', async () => {
    feed.feed.focus('b')
    await feed.updateComplete
    expect(feed.feed.kept).to.equal('b')
    feed.ids = ['a', 'c', 'd']
    await feed.updateComplete
    await feed.updateComplete
    expect(feed.at).to.equal('c')
  })

  it('keeps nothing once the focus is elsewhere', async () => {
    const elsewhere = document.createElement('input')
    document.body.append(elsewhere)
    feed.feed.focus('b')
    await feed.updateComplete
    elsewhere.focus()
    expect(feed.feed.kept).to.equal(undefined)
    elsewhere.remove()
  })

  it('leaves arrows to reading', async () => {
    feed.feed.focus('b')
    await feed.updateComplete
    await press('ArrowDown')
    expect(feed.at).to.equal('b')
  })
})
