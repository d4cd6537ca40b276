import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-filter-bar.js'
import '../../../src/define/inbox-view-picker.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxViewPicker } from '../../../src/elements/navigation/inbox-view-picker.js'
import { AGENTS } from '../../../src/testing/index.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const $ = (picker: Element, selector: string) => picker.shadowRoot!.querySelector<HTMLElement>(selector)
const $$ = (picker: Element, selector: string) => [...picker.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
const names = (picker: Element) => $$(picker, '.view bdi').map(one => one.textContent)

const show = async (here: Stage) => {
  const picker = await mount<InboxViewPicker>(here, html`<inbox-view-picker></inbox-view-picker>`)
  await waitUntil(() => $(picker, '.form'))
  return picker
}

const save = async (picker: Element, name: string) => {
  const input = $(picker, 'input[name="name"]') as HTMLInputElement
  input.focus()
  input.select()
  await sendKeys({ type: name })
  await sendKeys({ press: 'Enter' })
}

describe('inbox-view-picker', () => {
  it('keeps the list where the agent is under a name, and goes back to it', async () => {
    const here = stage()
    here.inbox.location.set({ filter: { unread: true }, sort: 'longest-waiting' })
    const picker = await show(here)
    await save(picker, 'Urgent')
    await waitUntil(() => names(picker)[0] === 'Urgent')
    expect($(picker, '.view')!.getAttribute('aria-current')).to.equal('true')
    await expect(picker).to.be.accessible()
    here.inbox.location.set({ filter: {}, sort: 'newest', view: 'closed' })
    await waitUntil(() => !$(picker, '.view')!.hasAttribute('aria-current'))
    $(picker, '.view')!.click()
    await waitUntil(() => here.inbox.location.get().view === 'open')
    expect(here.inbox.location.get()).to.deep.include({ filter: { unread: true }, sort: 'longest-waiting' })
  })

  it('replaces the one that has the name', async () => {
    const here = stage()
    const picker = await show(here)
    await save(picker, 'Mine')
    await waitUntil(() => names(picker).length === 1)
    here.inbox.location.set({ filter: { assignee: 'me' } })
    await save(picker, 'mine')
    await waitUntil(() => here.inbox.records.all('view')[0]?.filter.assignee === 'me')
    expect(names(picker)).to.deep.equal(['mine'])
  })

  it('takes one away, and Undo brings it back', async () => {
    const here = stage()
    const picker = await show(here)
    await save(picker, 'Mine')
    await waitUntil(() => names(picker).length === 1)
    $(picker, '[part~="remove-view"]')!.click()
    await waitUntil(() => here.inbox.notices.list.get().length === 1 && $(picker, '.empty-state'))
    const [notice] = here.inbox.notices.list.get()
    if (notice?.type === 'done') notice.undo?.()
    await waitUntil(() => names(picker)[0] === 'Mine')
  })

  it('says what is wrong with a name, and keeps it', async () => {
    const picker = await show(stage())
    $(picker, '[part~="save"]')!.click()
    await waitUntil(() => $(picker, '[role="alert"]'))
    expect($(picker, 'input[name="name"]')!.getAttribute('aria-invalid')).to.equal('true')
  })

  it('lets managers alone share, and remove what is everybody\'s', async () => {
    const here = stage()
    const picker = await show(here)
    ;($(picker, 'input[name="shared"]') as HTMLInputElement).click()
    await save(picker, 'Team')
    await waitUntil(() => here.inbox.records.all('view')[0]?.shared)
    const other = await show(stage({ world: here.world, agentId: AGENTS.deniz }))
    await waitUntil(() => names(other)[0] === 'Team')
    expect([$(other, 'input[name="shared"]'), $(other, '[part~="remove-view"]')]).to.deep.equal([null, null])
  })

  it('opens with what still holds, and a notice says what is gone', async () => {
    const here = stage()
    const picker = await show(here)
    here.inbox.location.set({ inboxId: 'nowhere', filter: { assignee: 'nobody-there', tagIds: ['tag-gone', 'tag-urgent'] } })
    await save(picker, 'Old')
    await waitUntil(() => names(picker).length === 1)
    here.inbox.location.set({ inboxId: null, filter: {} })
    $(picker, '.view')!.click()
    await waitUntil(() => here.inbox.location.get().filter.tagIds)
    expect(here.inbox.location.get()).to.deep.include({ inboxId: null, filter: { tagIds: ['tag-urgent'] } })
    const [notice] = here.inbox.notices.list.get()
    expect(notice).to.deep.include({ type: 'view', name: 'Old', lost: ['inbox', 'assignee', 'tags'] })
  })

  it('says what failed, and tries again', async () => {
    const here = stage()
    here.world.faults.failNext('load:views', new BackendError('unavailable', {}))
    const picker = await mount<InboxViewPicker>(here, html`<inbox-view-picker></inbox-view-picker>`)
    await waitUntil(() => $(picker, '.button'))
    $(picker, '.button')!.click()
    await waitUntil(() => $(picker, '.form'))
  })

  it('opens from the bar, and gives the focus back', async () => {
    const bar = await mount(stage(), html`<inbox-filter-bar></inbox-filter-bar>`)
    await waitUntil(() => $(bar, '#views'))
    $(bar, '#views')!.click()
    await waitUntil(() => $(bar, 'inbox-view-picker')?.shadowRoot?.activeElement)
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => bar.shadowRoot!.activeElement === $(bar, '#views'))
  })
})
