import { expect, fixture } from '@open-wc/testing'
import { html, LitElement } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { sendKeys } from '@web/test-runner-commands'
import { RovingRows } from '../../src/controllers/roving-rows.js'

class TestRows extends LitElement {
  static override properties = { ids: { attribute: false } }
  declare ids: string[]
  readonly scrolled: number[] = []
  readonly rows = new RovingRows(this, {
    ids: () => this.ids, scrollTo: index => { this.scrolled.push(index) }, pageSize: () => 3,
  })

  constructor() {
    super()
    this.ids = ['a', 'b', 'c', 'd', 'e', 'f']
  }

  override render() {
    return html`<div @keydown=${this.rows.onKeydown} @focusin=${this.rows.onFocusin} @focusout=${this.rows.onFocusout}>
      ${repeat(this.ids, id => id, id => html`<p data-id=${id}><button data-focus
        tabindex=${this.rows.isActive(id) ? 0 : -1}>${id}</button></p>`)}</div>`
  }

  get at() {
    return this.shadowRoot!.activeElement?.textContent
  }

  async set(ids: string[]) {
    this.ids = ids
    await this.updateComplete
  }
}
customElements.define('test-rows', TestRows)

const press = async (rows: TestRows, ...keys: string[]) => {
  for (const key of keys) {
    await sendKeys({ press: key })
    await rows.updateComplete
  }
}

describe('RovingRows', () => {
  let rows: TestRows
  beforeEach(async () => {
    rows = await fixture<TestRows>(html`<test-rows></test-rows>`)
    rows.rows.focusActive()
    await rows.updateComplete
  })

  it('is one tab stop', () => {
    expect(rows.shadowRoot!.querySelectorAll('[tabindex="0"]').length).to.equal(1)
    expect(rows.at).to.equal('a')
  })

  it('goes by arrows, Page, Home and End, and stops at both ends', async () => {
    await press(rows, 'ArrowDown', 'ArrowDown')
    expect(rows.at).to.equal('c')
    await press(rows, 'PageDown')
    expect(rows.at).to.equal('f')
    await press(rows, 'ArrowDown')
    expect(rows.at).to.equal('f')
    await press(rows, 'Home', 'ArrowUp')
    expect(rows.at).to.equal('a')
    await press(rows, 'End')
    expect(rows.at).to.equal('f')
    expect(rows.scrolled.at(-1)).to.equal(5)
  })

  it('stays with a row that moves', async () => {
    await press(rows, 'ArrowDown')
    await rows.set(['f', 'e', 'd', 'c', 'b', 'a'])
    expect(rows.at).to.equal('b')
    await press(rows, 'ArrowDown')
    expect(rows.at).to.equal('a')
  })

  it('goes to the row that takes the place of one that leaves', async () => {
    await press(rows, 'ArrowDown')
    await rows.set(['a', 'c', 'd'])
    expect(rows.at).to.equal('c')
    await rows.set(['a'])
    expect(rows.at).to.equal('a')
  })

  it('does not take the focus back from where an agent has gone', async () => {
    const elsewhere = document.createElement('input')
    document.body.append(elsewhere)
    elsewhere.focus()
    await rows.set(['b', 'c'])
    expect(document.activeElement).to.equal(elsewhere)
    elsewhere.remove()
  })

  it('names the row that has the focus, and none once it has gone elsewhere', async () => {
    await press(rows, 'ArrowDown')
    expect(rows.rows.kept).to.equal(1)
    const elsewhere = document.createElement('input')
    document.body.append(elsewhere)
    elsewhere.focus()
    expect(rows.rows.kept).to.be.undefined
    elsewhere.remove()
  })

  it('leaves keys with a modifier to the browser', async () => {
    await sendKeys({ down: 'Control' })
    await press(rows, 'ArrowDown')
    await sendKeys({ up: 'Control' })
    expect(rows.at).to.equal('a')
  })
})
