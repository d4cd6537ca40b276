import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import { PickerKeys } from '../../src/controllers/picker-keys.js'

class TestPicker extends LitElement {
  count = 3
  readonly taken: number[] = []
  closed = 0
  readonly keys = new PickerKeys(this, {
    count: () => this.count, take: index => { this.taken.push(index) }, close: () => { this.closed++ },
  })

  override render() {
    return html`<input aria-label="search" @keydown=${this.keys.onKeydown}>
      <div id="list" tabindex="0" @click=${this.keys.onClick} @mousedown=${this.keys.onMousedown}
        @keydown=${this.keys.onKeydown}>
        ${[0, 1, 2].map(index => html`<p data-option=${index}>${index}</p>`)}</div>`
  }
}
customElements.define('test-picker', TestPicker)

describe('PickerKeys', () => {
  let picker: TestPicker
  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key })
    await picker.updateComplete
  }
  beforeEach(async () => {
    picker = await fixture<TestPicker>(html`<test-picker></test-picker>`)
    picker.shadowRoot!.querySelector('input')!.focus()
  })

  it('highlights nothing by itself, and Enter takes nothing then', async () => {
    await press('Enter')
    expect(picker.keys.active).to.equal(-1)
    expect(picker.taken).to.deep.equal([])
  })

  it('goes around by Up and Down, and Enter takes', async () => {
    await press('ArrowUp')
    expect(picker.keys.active).to.equal(2)
    await press('ArrowDown', 'ArrowDown', 'Enter')
    expect(picker.taken).to.deep.equal([1])
  })

  it('closes by Escape, and tells nobody else of the key', async () => {
    let heard = 0
    picker.addEventListener('keydown', () => { heard++ })
    await press('Escape')
    expect([picker.closed, heard]).to.deep.equal([1, 0])
  })

  it('goes to the first and the last by Home and End, and leaves both to a text field', async () => {
    await press('End')
    expect(picker.keys.active).to.equal(-1)
    picker.shadowRoot!.querySelector<HTMLElement>('#list')!.focus()
    await press('End')
    expect(picker.keys.active).to.equal(2)
    await press('Home')
    expect(picker.keys.active).to.equal(0)
  })

  it('leaves letters to the field', async () => {
    await press('x')
    expect(picker.shadowRoot!.querySelector('input')!.value).to.equal('x')
  })

  it('takes what is pressed without taking the focus away', () => {
    const option = picker.shadowRoot!.querySelector<HTMLElement>('[data-option="2"]')!
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true })
    option.dispatchEvent(down)
    option.click()
    expect(down.defaultPrevented).to.equal(true)
    expect(picker.taken).to.deep.equal([2])
  })

  it('highlights nothing that is not there any more', async () => {
    await press('ArrowUp')
    picker.count = 1
    expect(picker.keys.active).to.equal(-1)
  })
})
