import { expect, fixture, html } from '@open-wc/testing'
import { pressButton, pressSoon } from '../../../src/testing/harnesses/buttons.js'

describe('buttons in a harness', () => {
  it('are pressed by name, once they can be', async () => {
    const host = await fixture(html`<div></div>`)
    const button = Object.assign(document.createElement('button'), { textContent: 'Save' })
    let presses = 0
    button.addEventListener('click', () => { presses++ })
    button.setAttribute('aria-disabled', 'true')
    host.attachShadow({ mode: 'open' }).append(button)
    const pressed = pressButton(host, 'Save')
    button.removeAttribute('aria-disabled')
    await pressed
    expect(presses).to.equal(1)
  })

  it('say why they could not be pressed', async () => {
    const button = await fixture<HTMLElement>(html`<button disabled>Save</button>`)
    const reason = await pressSoon(() => button, 'the form').then(() => '', String)
    expect(reason).to.equal('HarnessError: the form: "Save" is off')
  })
})
