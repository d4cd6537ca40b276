import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import '../../../src/define/inbox-move-picker.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxMovePicker } from '../../../src/elements/conversations/inbox-move-picker.js'
import { scene } from '../../../src/testing/index.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const inside = (picker: Element, selector: string) => picker.shadowRoot!.querySelector<HTMLElement>(selector)
const options = (picker: Element) => [...picker.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')]
const talk = (here: Stage) => here.inbox.records.get('conversation', 'priya')!

const show = async (here: Stage) => {
  const picker = await mount<InboxMovePicker>(here, html`<inbox-move-picker conversation-id="priya"></inbox-move-picker>`)
  await waitUntil(() => options(picker).length > 0)
  return picker
}

const inboxes = (more: object) => ({ ...scene(), inboxes: scene().inboxes.map(one => ({ ...one, ...more })) })

describe('inbox-move-picker', () => {
  it('offers every other inbox by name', async () => {
    const here = stage()
    const picker = await show(here)
    const from = talk(here).inboxId
    const names = scene().inboxes.filter(one => one.id !== from).map(one => one.name).sort()
    expect(options(picker).map(option => option.querySelector('bdi')!.textContent)).to.deep.equal(names)
    await expect(picker).to.be.accessible()
  })

  it('finds one by what is typed, and Enter moves there', async () => {
    const here = stage()
    const picker = await show(here)
    const target = options(picker)[0]!.querySelector('bdi')!.textContent
    picker.focus()
    await waitUntil(() => picker.shadowRoot!.activeElement)
    await sendKeys({ type: target.slice(0, 4) })
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => here.inbox.records.get('inbox', talk(here).inboxId!)?.name === target)
  })

  it('asks why where the inbox wants to know, and keeps the choice open until it is told', async () => {
    const here = stage({ seed: inboxes({ moveNeedsReason: true }) })
    const picker = await show(here)
    const from = talk(here).inboxId
    options(picker)[0]!.click()
    await waitUntil(() => picker.shadowRoot!.activeElement === inside(picker, 'textarea'))
    await expect(picker).to.be.accessible()
    inside(picker, '[part~="move"]')!.click()
    expect(talk(here).inboxId).to.equal(from)
    await sendKeys({ type: 'Wants a refund' })
    inside(picker, '[part~="move"]')!.click()
    await waitUntil(() => talk(here).inboxId !== from)
  })

  it('says of an inbox that is not mine that it leaves my list', async () => {
    const seed = scene()
    const [first, second, ...rest] = seed.inboxes
    const picker = await show(stage({ seed: { ...seed, inboxes: [first!, { ...second!, memberIds: [] }, ...rest] } }))
    expect(options(picker).some(option => option.querySelector('.detail')?.textContent.includes('no access'))).to.be.true
  })

  it('says why nothing may leave, that there is nowhere to go, and what failed', async () => {
    const words = async (here: Stage, text: string) => {
      const picker = await mount<InboxMovePicker>(here, html`<inbox-move-picker conversation-id="priya"></inbox-move-picker>`)
      await waitUntil(() => picker.shadowRoot!.textContent.includes(text), text)
      return picker
    }
    await words(stage({ seed: inboxes({ movable: false }) }), 'switched this off')
    const from = scene().conversations!.find(one => one.id === 'priya')!.inboxId
    await words(stage({ seed: { ...scene(), inboxes: scene().inboxes.filter(one => one.id === from) } }), 'No other inbox')
    const here = stage()
    here.world.faults.failNext('load:inboxes', new BackendError('unavailable', {}))
    const picker = await words(here, 'could not be loaded')
    inside(picker, '[part~="retry"]')!.click()
    await waitUntil(() => options(picker).length > 0)
  })
})
