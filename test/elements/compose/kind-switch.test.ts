import { expect, fixture, html } from '@open-wc/testing'
import { kindSwitch } from '../../../src/elements/compose/kind-switch.js'
import { en } from '../../../src/i18n/en.js'
import type { Writing } from '../../../src/state/widgets/writing.js'

const draw = (writing: Writing, chosen: unknown[] = []) => fixture<HTMLElement>(html`<div>${kindSwitch(writing, {
  terms: en, onChoose: (...choice) => { chosen.push(choice) },
})}</div>`)

describe('kindSwitch', () => {
  it('shows what is chosen, and tells what an agent chooses', async () => {
    const chosen: unknown[] = []
    const box = await draw({ kind: 'message', kinds: ['message', 'note'] }, chosen)
    const [reply, note] = box.querySelectorAll('input')
    expect([reply!.checked, note!.checked]).to.deep.equal([true, false])
    note!.click()
    expect(chosen).to.deep.equal([['note', false]])
  })

  it('knows a pointer, which means to write next', async () => {
    const chosen: unknown[] = []
    const box = await draw({ kind: 'note', kinds: ['message', 'note'] }, chosen)
    box.querySelector('input')!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
    expect(chosen).to.deep.equal([['message', true]])
  })

  it('is not there where only replies are, and says what a note is where only notes are', async () => {
    expect((await draw({ kind: 'message', kinds: ['message'] })).textContent).to.equal('')
    expect((await draw({ kind: 'note', kinds: ['note'] })).textContent).to.contain(en.noteHint)
  })
})
