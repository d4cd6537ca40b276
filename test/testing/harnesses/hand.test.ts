import { expect, fixture, html } from '@open-wc/testing'
import { empty, paste, press, strike, type } from '../../../src/testing/harnesses/hand.js'

const field = (page: Element) => page.querySelector<HTMLTextAreaElement & HTMLInputElement>('textarea, input')!

describe('what a harness does', () => {
  it('presses as a pointer does, and the focus follows', async () => {
    const heard: string[] = []
    const button = await fixture<HTMLButtonElement>(html`<button>Go</button>`)
    for (const name of ['pointerdown', 'mousedown', 'focus', 'pointerup', 'mouseup', 'click']) {
      button.addEventListener(name, () => { heard.push(name) })
    }
    press(button)
    expect(heard).to.deep.equal(['pointerdown', 'mousedown', 'focus', 'pointerup', 'mouseup', 'click'])
  })

  it('leaves the focus where it is when the press declines it', async () => {
    const page = await fixture(html`<p><input><button @mousedown=${(event: Event) => { event.preventDefault() }}>Go</button></p>`)
    field(page).focus()
    press(page.querySelector('button')!)
    expect(document.activeElement).to.equal(field(page))
  })

  it('presses nothing that nobody could press', async () => {
    const page = await fixture(html`<div>
      <button hidden>Hidden</button><button disabled>Disabled</button>
      <button aria-disabled="true" aria-describedby="why">Off</button><span id="why">Managers only</span>
      <p inert><button>Behind</button></p></div>`)
    const [hidden, disabled, off, behind] = page.querySelectorAll('button')
    expect(() => { press(hidden!) }).to.throw('"Hidden" cannot be seen')
    expect(() => { press(disabled!) }).to.throw('"Disabled" is off')
    expect(() => { press(off!) }).to.throw('"Off" is off: Managers only')
    expect(() => { press(behind!) }).to.throw('"Behind" is behind something')
  })

  it('types key by key at the caret, so that the page hears each', async () => {
    const page = await fixture<HTMLElement>(html`<p><textarea>ad</textarea></p>`)
    const keys: string[] = []
    let inputs = 0
    page.addEventListener('keydown', event => { keys.push(event.key) })
    page.addEventListener('input', () => { inputs++ })
    field(page).focus()
    field(page).setSelectionRange(1, 1)
    type(field(page), 'b\nc🚲')
    expect(field(page).value).to.equal('ab\nc🚲d')
    expect(keys).to.deep.equal(['b', 'Enter', 'c', '🚲'])
    expect(inputs).to.equal(4)
  })

  it('writes nothing that the page declines, and nothing into what is for reading', async () => {
    const decline = (event: Event) => { event.preventDefault() }
    const page = await fixture(html`<p><input @beforeinput=${decline}><input readonly aria-label="Name"></p>`)
    type(field(page), 'a')
    expect(field(page).value).to.equal('')
    const [, readOnly] = page.querySelectorAll('input')
    expect(() => { type(readOnly!, 'a') }).to.throw('nothing can be written into "Name"')
  })

  it('strikes a key where the focus is: buttons follow Enter, forms are submitted', async () => {
    let presses = 0
    let submits = 0
    const page = await fixture(html`<form @submit=${(event: Event) => { event.preventDefault(); submits++ }}>
      <button type="button" @click=${() => { presses++ }}>Go</button><input></form>`)
    page.querySelector('button')!.focus()
    strike(page, 'Enter')
    strike(page, ' ')
    strike(page, 'Enter', { ctrl: true })
    field(page).focus()
    strike(page, 'Enter')
    expect([presses, submits]).to.deep.equal([2, 1])
  })

  it('pastes at the caret unless the page does it itself, and deletes all', async () => {
    const page = await fixture<HTMLElement>(html`<p><textarea></textarea></p>`)
    paste(field(page), 'one\ntwo')
    page.addEventListener('paste', event => {
      event.preventDefault()
      expect(event.clipboardData?.getData('text/plain')).to.equal('three')
    })
    paste(field(page), 'three')
    expect(field(page).value).to.equal('one\ntwo')
    empty(field(page))
    expect(field(page).value).to.equal('')
  })
})
