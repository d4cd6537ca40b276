import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-app.js'
import '../../../src/define/inbox-bulk-bar.js'
import '../../../src/define/inbox-list.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import type { InboxApp } from '../../../src/elements/shell/inbox-app.js'
import type { IntentEvent } from '../../../src/events/intent-event.js'
import { AGENTS, manyConversations } from '../../../src/testing/index.js'
import type { StageOptions } from '../mount.js'
import { mount, stage } from '../mount.js'

const $ = (list: InboxList, selector: string) => list.shadowRoot!.querySelector<HTMLElement>(selector)
const bar = (list: InboxList) => $(list, 'inbox-bulk-bar')!.shadowRoot!
const button = (list: InboxList, id: string) => bar(list).querySelector<HTMLButtonElement>(`#${id}`)
const counted = (list: InboxList) => bar(list).querySelector('.count')?.textContent ?? ''
const said = (list: InboxList) => bar(list).querySelector('[role="status"]')?.textContent
const rowIds = (list: InboxList) => [...list.shadowRoot!.querySelectorAll<HTMLElement>('[data-id]')].map(row => row.dataset['id'])

const show = async (options: StageOptions = {}, count = 3) => {
  const here = stage({ seed: manyConversations(12), ...options })
  const list = await mount<InboxList>(here, html`<inbox-list style="height:600px;width:340px"></inbox-list>`)
  await waitUntil(() => $(list, '[data-id="crowd-0"] .pick > input'), 'no row can be selected')
  for (let index = 0; index < count; index++) $(list, `[data-id="crowd-${index}"] .pick > input`)!.click()
  await waitUntil(() => counted(list) === `${count} selected`)
  await waitUntil(() => button(list, 'close'))
  const talk = (id: string) => here.inbox.records.get('conversation', id)!
  return { here, list, talk }
}

describe('inbox-bulk-bar', () => {
  it('says how many are selected, and does one act with all of them, announced once', async () => {
    const { here, list, talk } = await show()
    expect(said(list)).to.equal('3 selected')
    const intents: IntentEvent<'bulk'>[] = []
    list.addEventListener('inbox-bulk', event => { intents.push(event) })
    button(list, 'close')!.focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => !rowIds(list).includes('crowd-2'))
    expect(intents.map(({ args }) => args)).to.deep.equal([
      { act: 'close', conversationIds: ['crowd-0', 'crowd-1', 'crowd-2'] },
    ])
    await waitUntil(() => counted(list) === '')
    expect(said(list)).to.equal('Nothing is selected any more')
    expect(here.inbox.notices.list.get()).to.have.length(1)
    expect(talk('crowd-1').status).to.equal('closed')
    await waitUntil(() => list.focusedId !== undefined, 'the focus was lost')
  })

  it('does nothing when the page says no', async () => {
    const { list, talk } = await show()
    list.addEventListener('inbox-bulk', event => { event.preventDefault() })
    button(list, 'close')!.click()
    await list.updateComplete
    expect(counted(list)).to.equal('3 selected')
    expect(talk('crowd-0').status).to.equal('open')
  })

  it('leaves selected what could not be done, says why, and shows which', async () => {
    const { here, list, talk } = await show({}, 4)
    here.world.faults.failNext('execute:close', new BackendError('forbidden', { reason: 'not-a-member' }))
    button(list, 'close')!.click()
    const report = () => bar(list).querySelector<HTMLElement>('[part="report"]')
    await waitUntil(() => report())
    expect(report()!.textContent).to.include('1 could not be changed').and.to.include('You are not a member of this inbox.')
    await waitUntil(() => counted(list) === '1 selected')
    bar(list).querySelector<HTMLElement>('[part="show-failed"]')!.click()
    const failed = () => bar(list).querySelector<HTMLElement>('[part="failed"]')
    await waitUntil(() => failed())
    const [left] = ['crowd-0', 'crowd-1', 'crowd-2', 'crowd-3'].filter(id => talk(id).status === 'open')
    expect(failed()!.textContent).to.equal($(list, `[data-id="${left}"] .name`)!.textContent)
    failed()!.click()
    await waitUntil(() => here.inbox.location.get().conversationId === left)
    button(list, 'dismiss')!.click()
    await waitUntil(() => !report())
  })

  it('says who took what was selected before', async () => {
    const { here, list } = await show()
    const colleague = stage({ world: here.world, clock: here.clock, agentId: AGENTS.deniz })
    colleague.inbox.start()
    await waitUntil(() => colleague.inbox.me())
    const free = ['crowd-0', 'crowd-1', 'crowd-2'].find(id => here.inbox.records.get('conversation', id)?.assigneeId === null)!
    await colleague.inbox.load({ type: 'conversation', conversationId: free }, new AbortController().signal)
    await colleague.inbox.actions.run('assign', { conversationId: free, assigneeId: 'me' })
    await waitUntil(() => here.inbox.records.get('conversation', free)?.assigneeId === AGENTS.deniz)
    button(list, 'assign')!.click()
    await waitUntil(() => bar(list).querySelector('[part="report"]')?.textContent.includes('Deniz'))
    expect(here.inbox.records.get('conversation', free)?.assigneeId).to.equal(AGENTS.deniz)
  })

  it('selects all that the list holds, loaded or not', async () => {
    const { here, list } = await show({ seed: manyConversations(1_100) })
    const all = bar(list).querySelector<HTMLElement>('[part="select-all"]')!
    expect(all.textContent).to.equal('Select all 1,100')
    all.click()
    await waitUntil(() => counted(list) === '1,100 selected')
    expect(here.facts.filter(fact => fact.type === 'loaded' && fact.query === 'conversations').length).to.be.at.least(4)
    expect(bar(list).querySelector('[part="select-all"]')).to.equal(null)
  })

  it('lets go of selecting all when told to stop', async () => {
    const { here, list } = await show({ seed: manyConversations(1_100) })
    const release = here.world.faults.hold('load:conversations')
    bar(list).querySelector<HTMLElement>('[part="select-all"]')!.click()
    await waitUntil(() => bar(list).querySelector('[part="stop"]'))
    bar(list).querySelector<HTMLElement>('[part="stop"]')!.click()
    release()
    await waitUntil(() => bar(list).querySelector('[part="select-all"]'))
    expect(counted(list)).to.equal('3 selected')
  })

  it('says that not all could be selected, and tries again', async () => {
    const { here, list } = await show({ seed: manyConversations(300) })
    here.world.faults.failNext('load:conversations', new BackendError('unavailable', {}))
    bar(list).querySelector<HTMLElement>('[part="select-all"]')!.click()
    await waitUntil(() => bar(list).querySelector('[role="alert"]'))
    expect(counted(list)).to.equal('3 selected')
    bar(list).querySelector<HTMLElement>('[part="select-all"]')!.click()
    await waitUntil(() => counted(list) === '300 selected')
  })

  it('shows how far it is, and stops there', async () => {
    const { here, list } = await show({}, 10)
    const release = here.world.faults.hold('execute:close')
    button(list, 'close')!.click()
    await waitUntil(() => here.inbox.outbox.unsent.get().length > 0)
    here.clock.advance(300)
    const progress = () => bar(list).querySelector('progress')
    await waitUntil(() => progress())
    expect(progress()!.max).to.equal(10)
    bar(list).querySelector<HTMLElement>('[part="stop"]')!.click()
    release()
    await waitUntil(() => bar(list).querySelector('[part="report"]')?.textContent.includes('were not reached'))
    expect(counted(list)).to.equal('4 selected')
  })

  it('puts a tag on all by one choice, and says how many have one', async () => {
    const { here, list, talk } = await show()
    await here.inbox.actions.run('tag', { conversationId: 'crowd-0', tagId: 'tag-test-ride' })
    for (const id of ['crowd-1', 'crowd-2']) await here.inbox.actions.run('untag', { conversationId: id, tagId: 'tag-test-ride' })
    button(list, 'tags')!.click()
    const options = () => [...bar(list).querySelector('inbox-tag-picker')?.shadowRoot?.querySelectorAll<HTMLElement>('.option') ?? []]
    await waitUntil(() => options().some(one => one.textContent.includes('1 of 3')))
    options().find(one => one.textContent.includes('1 of 3'))!.click()
    await waitUntil(() => ['crowd-0', 'crowd-1', 'crowd-2'].every(id => talk(id).tagIds.includes('tag-test-ride')))
    await waitUntil(() => !bar(list).querySelector('inbox-tag-picker'))
  })

  it('hands all to a colleague by one choice', async () => {
    const { list, talk } = await show()
    button(list, 'assign-to')!.click()
    const options = () => [...bar(list).querySelector('inbox-assignee-picker')?.shadowRoot?.querySelectorAll<HTMLElement>('.option') ?? []]
    await waitUntil(() => options().some(one => one.textContent.includes('Deniz')))
    options().find(one => one.textContent.includes('Deniz'))!.click()
    await waitUntil(() => ['crowd-0', 'crowd-1', 'crowd-2'].every(id => talk(id).assigneeId === AGENTS.deniz))
  })

  it('puts all to sleep by one choice, and wakes them from there', async () => {
    const { list, talk } = await show()
    button(list, 'snooze')!.click()
    const options = () => [...bar(list).querySelector('inbox-snooze-picker')?.shadowRoot?.querySelectorAll<HTMLElement>('.option') ?? []]
    await waitUntil(() => options().length > 2)
    options()[0]!.click()
    await waitUntil(() => ['crowd-0', 'crowd-1', 'crowd-2'].every(id => talk(id).status === 'snoozed'))
  })

  it('is not covered in the app by what tells of the act', async () => {
    const here = stage({ seed: manyConversations(12) })
    const app = await mount<InboxApp>(here, html`<inbox-app style="block-size:600px;inline-size:1000px"></inbox-app>`)
    const list = () => app.shadowRoot!.querySelector('inbox-list')!
    await waitUntil(() => list().shadowRoot!.querySelectorAll('.pick > input').length > 3)
    for (const box of [...list().shadowRoot!.querySelectorAll<HTMLElement>('.pick > input')].slice(0, 3)) box.click()
    await waitUntil(() => button(list(), 'close'))
    here.world.faults.failNext('execute:close', new BackendError('forbidden', { reason: 'not-a-member' }))
    button(list(), 'close')!.click()
    const toast = () => app.shadowRoot!.querySelector('inbox-notices')!.shadowRoot!.querySelector('.toasts > .frame')
    await waitUntil(() => toast() && bar(list()).querySelector('[part="report"]'))
    await waitUntil(() =>
      toast()!.getBoundingClientRect().bottom <= bar(list()).querySelector('.bar')!.getBoundingClientRect().top)
  })

  it('is accessible, with a report and without', async () => {
    const { here, list } = await show({}, 4)
    await expect(list).to.be.accessible()
    here.world.faults.failNext('execute:close', new BackendError('forbidden', { reason: 'not-a-member' }))
    button(list, 'close')!.click()
    await waitUntil(() => bar(list).querySelector('[part="report"]'))
    await expect(list).to.be.accessible()
  })

  it('lets go of all by Escape and by its button, and hands the focus to the rows', async () => {
    const { list } = await show()
    button(list, 'clear')!.focus()
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => counted(list) === '')
    await waitUntil(() => list.focusedId !== undefined)
  })
})
