import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { stage } from '../../stories/stage.js'
import { inSchemes } from '../contrast.js'

const form = () => stage(() => html`
  <button type="button" class="button primary">Send</button>
  <button type="button" class="button">Assign to me</button>
  <button type="button" class="button quiet">Cancel</button>
  <button type="button" class="button danger">Discard</button>
  <div class="field">
    <label class="label" for="mail">Email</label>
    <input class="input" id="mail" aria-invalid="true" aria-describedby="why" autocomplete="off">
    <span class="error" id="why">This is not an email address.</span>
  </div>
  <span class="chip">Draft</span><span class="chip accent">Assigned</span><span class="chip positive">Open</span>
  <span class="chip warning">Opted out</span><span class="chip danger">Not sent</span>
  <div class="scroll" tabindex="0" role="region" aria-label="Messages">Text</div>
  <span class="visually-hidden">For speech</span>`)

describe('shared styles', () => {
  it('are accessible in both schemes', async () => {
    const host = await fixture(form())
    await inSchemes(async () => { await expect(host).to.be.accessible() })
  })

  it('show the focus of the keyboard on every control', async () => {
    const host = await fixture(form())
    const controls = [...host.shadowRoot!.querySelectorAll('button, input, .scroll')]
    for (const control of controls) {
      await sendKeys({ press: 'Tab' })
      expect(host.shadowRoot!.activeElement).to.equal(control)
      const { outlineStyle, outlineWidth } = getComputedStyle(control)
      expect(outlineStyle, control.className).to.equal('solid')
      expect(outlineWidth).to.equal('2px')
    }
  })

  it('take no room for what is only spoken', async () => {
    const host = await fixture(form())
    const box = host.shadowRoot!.querySelector('.visually-hidden')!.getBoundingClientRect()
    expect(box.width).to.be.at.most(1)
    expect(box.height).to.be.at.most(1)
  })

  it('show a button that is off as off, with the pointer on it too', async () => {
    const host = await fixture(stage(() => html`<button type="button" class="button primary" aria-disabled="true">Send</button>`))
    const button = host.shadowRoot!.querySelector('button')!
    const before = getComputedStyle(button).backgroundColor
    button.style.transition = 'none'
    const { left, top } = button.getBoundingClientRect()
    await sendMouse({ type: 'move', position: [Math.round(left + 5), Math.round(top + 5)] })
    expect(button.matches(':hover')).to.equal(true)
    expect(getComputedStyle(button).backgroundColor).to.equal(before)
    await sendMouse({ type: 'move', position: [0, 0] })
  })
})
