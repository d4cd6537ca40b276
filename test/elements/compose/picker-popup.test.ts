import { expect, fixture, html } from '@open-wc/testing'
import { PopoverController } from '../../../src/controllers/popover.js'
import { pickerPopup } from '../../../src/elements/compose/picker-popup.js'
import { en } from '../../../src/i18n/en.js'
import type { Capability } from '../../../src/state/actions.js'

const host = {
  addController: () => { /* none */ }, removeController: () => { /* none */ },
  requestUpdate: () => { /* drawn once */ }, updateComplete: Promise.resolve(true),
}

const draw = async (allowed: Capability, done: string[] = []) => {
  const picker = { isHere: true, hasFailed: false }
  const box = await fixture<HTMLElement>(html`<div>${pickerPopup(new PopoverController(host, { id: 'picker' }), picker, {
    terms: en, allowed, inbox: undefined, conversationId: 'priya', trigger: '/', onToggle: () => { done.push('toggle') },
  })}</div>`)
  return { box, button: box.querySelector('button') }
}

describe('pickerPopup', () => {
  it('is a button that opens what it names', async () => {
    const done: string[] = []
    const { box, button } = await draw({ state: 'available' }, done)
    button!.click()
    expect(done).to.deep.equal(['toggle'])
    expect(button!.getAttribute('aria-expanded')).to.equal('false')
    expect(box.querySelector(`#${button!.getAttribute('aria-controls')!}`)?.getAttribute('aria-label')).to.equal(en.canned)
  })

  it('says why it cannot be used', async () => {
    const done: string[] = []
    const { box, button } = await draw({ state: 'denied', reason: 'role' }, done)
    button!.click()
    expect(done).to.deep.equal([])
    expect(box.textContent).to.contain(en.forbiddenReasons.role)
  })

  it('is not there where nobody can', async () => {
    expect((await draw({ state: 'unsupported' })).button).to.equal(null)
  })
})
