import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import '../../../src/define/inbox-snooze-picker.js'
import type { InboxSnoozePicker } from '../../../src/elements/conversations/inbox-snooze-picker.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const inside = (picker: Element, selector: string) => picker.shadowRoot!.querySelector<HTMLElement>(selector)
const options = (picker: Element) => [...picker.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')]
const talk = (here: Stage) => here.inbox.records.get('conversation', 'priya')!
const field = (picker: Element) => inside(picker, 'input') as HTMLInputElement

const show = async (here: Stage, id = 'priya') => {
  await here.inbox.load({ type: 'conversation', conversationId: id }, new AbortController().signal)
  return mount<InboxSnoozePicker>(here, html`<inbox-snooze-picker conversation-id=${id}></inbox-snooze-picker>`)
}

const pickOwn = async (picker: Element) => {
  options(picker).at(-1)!.click()
  await waitUntil(() => field(picker) === picker.shadowRoot!.activeElement)
}

describe('inbox-snooze-picker', () => {
  it('offers times with when they are, and until the customer writes', async () => {
    const picker = await show(stage())
    const texts = options(picker).map(option => option.textContent.replace(/\s+/g, ' ').trim())
    expect(texts.slice(-2)).to.deep.equal(['Until they reply', 'Pick a date and time'])
    expect(texts[0]).to.match(/^(Later today today|Tomorrow morning tomorrow) \d+:00/)
    await expect(picker).to.be.accessible()
  })

  it('puts the conversation to sleep by keyboard, and says that it is done', async () => {
    const here = stage()
    const picker = await show(here)
    let isClosed = false
    picker.addEventListener('close', () => { isClosed = true })
    picker.focus()
    await waitUntil(() => picker.shadowRoot!.activeElement)
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => talk(here).status === 'snoozed')
    expect(talk(here).snoozedUntil).to.be.above(here.clock.now())
    expect(isClosed).to.be.true
  })

  it('sleeps until the customer writes', async () => {
    const here = stage()
    const picker = await show(here)
    options(picker).at(-2)!.click()
    await waitUntil(() => talk(here).status === 'snoozed')
    expect(talk(here).snoozedUntil).to.equal(null)
  })

  it('takes a time of one’s own, and says what is wrong with one that has passed', async () => {
    const here = stage()
    const picker = await show(here)
    await pickOwn(picker)
    field(picker).value = '2001-01-01T10:00'
    inside(picker, '[part~="snooze"]')!.click()
    await waitUntil(() => inside(picker, '[role="alert"]')!.textContent === 'This time has passed.')
    expect(talk(here).status).to.equal('open')
    await expect(picker).to.be.accessible()
    field(picker).value = '2099-12-31T10:30'
    inside(picker, '[part~="snooze"]')!.click()
    await waitUntil(() => talk(here).status === 'snoozed')
    expect(talk(here).snoozedUntil).to.equal(new Date(2099, 11, 31, 10, 30).getTime())
  })

  it('asks for a time where none was given, and goes back by Escape', async () => {
    const picker = await show(stage())
    await pickOwn(picker)
    field(picker).value = ''
    inside(picker, '[part~="snooze"]')!.click()
    await waitUntil(() => inside(picker, '[role="alert"]')!.textContent === 'This is needed.')
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => picker.shadowRoot!.activeElement === inside(picker, '.options'))
  })

  it('shows nothing for history, which sleeps already', async () => {
    const picker = await show(stage(), 'legacy')
    await picker.updateComplete
    expect(picker.shadowRoot!.children.length).to.equal(0)
  })
})
