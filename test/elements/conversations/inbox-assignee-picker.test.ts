import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import '../../../src/define/inbox-assignee-picker.js'
import type { InboxAssigneePicker } from '../../../src/elements/conversations/inbox-assignee-picker.js'
import { AGENTS, INBOXES, scene } from '../../../src/testing/index.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const seed = scene()
const find = (inboxId: string, assigned: boolean) => seed.conversations!.find(one =>
  one.inboxId === inboxId && one.status === 'open' && (one.assigneeId !== null) === assigned)!

const $$ = (picker: Element, selector: string) => [...picker.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
const option = (picker: Element, name: string) =>
  $$(picker, '[role="option"]').find(one => one.textContent.includes(name))!

const show = async (here: Stage, conversationId: string) => {
  const picker = await mount<InboxAssigneePicker>(here, html`
    <inbox-assignee-picker conversation-id=${conversationId}></inbox-assignee-picker>`)
  await waitUntil(() => $$(picker, '[role="option"]').length > 0)
  return picker
}

describe('inbox-assignee-picker', () => {
  it('hands a conversation to a colleague', async () => {
    const here = stage()
    const { id } = find(INBOXES.sales, false)
    const picker = await show(here, id)
    const { name } = seed.agents.find(agent => agent.id === AGENTS.deniz)!
    option(picker, name).click()
    await waitUntil(() => here.inbox.records.get('conversation', id)?.assigneeId === AGENTS.deniz)
  })

  it('says that it is done', async () => {
    const here = stage()
    const picker = await show(here, find(INBOXES.sales, false).id)
    let closed = 0
    picker.addEventListener('close', () => { closed++ })
    $$(picker, '[role="option"]')[0]!.click()
    await waitUntil(() => closed === 1)
  })

  it('takes it away from whoever has it', async () => {
    const here = stage()
    const { id } = find(INBOXES.sales, true)
    const picker = await show(here, id)
    $$(picker, '[role="option"]').at(-1)!.click()
    await waitUntil(() => here.inbox.records.get('conversation', id)?.assigneeId === null)
  })

  it('says why a member may not hand it to others in a managed inbox', async () => {
    const picker = await show(stage({ agentId: AGENTS.deniz }), find(INBOXES.workshop, false).id)
    expect($$(picker, '[aria-disabled="true"]').length).to.be.above(0)
    await expect(picker).to.be.accessible()
  })

  it('goes by the keyboard', async () => {
    const here = stage()
    const { id } = find(INBOXES.sales, false)
    const picker = await show(here, id)
    picker.focus()
    await waitUntil(() => picker.shadowRoot!.activeElement)
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => here.inbox.records.get('conversation', id)?.assigneeId !== null)
  })

  it('leaves it as it is when the host cancels', async () => {
    const here = stage()
    const { id } = find(INBOXES.sales, false)
    const picker = await show(here, id)
    picker.addEventListener('inbox-assign', event => { event.preventDefault() })
    $$(picker, '[role="option"]')[0]!.click()
    await picker.updateComplete
    expect(here.inbox.records.get('conversation', id)?.assigneeId).to.equal(null)
  })
})
