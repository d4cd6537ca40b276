import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-list.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { manyConversations } from '../../../src/testing/index.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const $ = (list: InboxList, selector: string) => list.shadowRoot!.querySelector<HTMLElement>(selector)!
const handle = (list: InboxList, id: string) => $(list, `[data-id="${id}"] .handle`)
const shown = (list: InboxList, count = 5) =>
  [...list.shadowRoot!.querySelectorAll<HTMLElement>('[part="row"]:not([data-away])')].slice(0, count)
    .map(row => row.dataset['id']!.replace('crowd-', '')).join(' ')
const said = (list: InboxList) => $(list, '[role="status"]').textContent
const hasFocus = (list: InboxList, id: string) => list.shadowRoot!.activeElement === handle(list, id)
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return [Math.round(left + width / 2), Math.round(top + height / 2)]
}

const show = async (here: Stage = stage({ seed: manyConversations(40) })): Promise<InboxList> => {
  here.inbox.location.set({ sort: 'mine' })
  const list = await mount<InboxList>(here, html`<inbox-list style="height:400px"></inbox-list>`)
  await waitUntil(() => handle(list, 'crowd-0'), 'no handle')
  return list
}

/** Takes a row by its handle with the keyboard. */
const take = async (list: InboxList, id: string) => {
  handle(list, id).focus()
  await sendKeys({ press: 'Enter' })
  await waitUntil(() => handle(list, id).getAttribute('aria-pressed') === 'true', 'not held')
}

describe('my order of the list', () => {
  it('is moved by the keyboard: taken, moved with arrows, left there, and all of it said', async () => {
    const here = stage({ seed: manyConversations(40) })
    const list = await show(here)
    await take(list, 'crowd-0')
    expect(said(list)).to.contain('picked up, 1 of 40')
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'ArrowDown' })
    await waitUntil(() => shown(list) === '1 2 0 3 4', 'not moved')
    await waitUntil(() => said(list) === '3 of 40')
    expect(hasFocus(list, 'crowd-0')).to.equal(true)
    await expect(list).to.be.accessible()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => (here.inbox.records.confirmed('mark', 'crowd-0')?.order ?? null) !== null, 'not kept')
    expect(said(list)).to.contain('put down, 3 of 40')
    expect([shown(list), hasFocus(list, 'crowd-0'), $(list, '[part="order-bar"]')]).to.deep.equal(['1 2 0 3 4', true, null])
  })

  it('is as it was after Escape, and when the focus goes to another row', async () => {
    const here = stage({ seed: manyConversations(40) })
    const list = await show(here)
    await take(list, 'crowd-2')
    await sendKeys({ press: 'Home' })
    await waitUntil(() => shown(list) === '2 0 1 3 4')
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => shown(list) === '0 1 2 3 4')
    expect([said(list).includes('back where it was'), hasFocus(list, 'crowd-2')]).to.deep.equal([true, true])
    await take(list, 'crowd-2')
    await sendKeys({ press: 'ArrowUp' })
    $(list, '[data-id="crowd-4"] .row').focus()
    await waitUntil(() => shown(list) === '0 1 2 3 4')
    expect(here.inbox.outbox.unsent.get().length).to.equal(0)
  })

  it('is moved by buttons, for whoever neither drags nor types', async () => {
    const list = await show()
    handle(list, 'crowd-3').click()
    await waitUntil(() => $(list, '[part="order-bar"]'), 'no bar')
    expect($(list, '[part="order-bar"] p').textContent).to.contain('4 of 40')
    $(list, '[part~="move-up"]').click()
    $(list, '[part~="move-up"]').click()
    await waitUntil(() => shown(list) === '0 3 1 2 4')
    $(list, '[part~="put-here"]').click()
    await waitUntil(() => !$(list, '[part="order-bar"]'))
    expect(shown(list)).to.equal('0 3 1 2 4')
  })

  it('is dragged by a handle, and a press that moved nothing opens nothing', async () => {
    const here = stage({ seed: manyConversations(40) })
    const list = await show(here)
    const to = middle($(list, '[data-id="crowd-3"]'))
    await sendMouse({ type: 'move', position: middle(handle(list, 'crowd-0')) })
    await sendMouse({ type: 'down' })
    await sendMouse({ type: 'move', position: [to[0], to[1] - 20] })
    await sendMouse({ type: 'move', position: to })
    await waitUntil(() => shown(list) === '1 2 3 0 4', 'not under the pointer')
    await sendMouse({ type: 'up' })
    await waitUntil(() => (here.inbox.records.confirmed('mark', 'crowd-0')?.order ?? null) !== null, 'not kept')
    expect([shown(list), here.inbox.location.get().conversationId]).to.deep.equal(['1 2 3 0 4', null])
  })

  it('leaves all rows where they are while one is held, whatever comes in, and shows it afterward', async () => {
    const here = stage({ seed: manyConversations(40) })
    const list = await show(here)
    await take(list, 'crowd-0')
    await sendKeys({ press: 'ArrowDown' })
    await waitUntil(() => shown(list) === '1 0 2 3 4')
    await here.inbox.actions.run('send', { conversationId: 'crowd-9', kind: 'message', text: 'Up you go' })
    await here.inbox.actions.run('close', { conversationId: 'crowd-2' })
    await waitUntil(() => shown(list) === '1 0 3 4 5', 'what is gone is gone')
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => shown(list) === '9 1 0 3 4')
  })

  it('has no handle for what is pinned, and moves nothing above it', async () => {
    const here = stage({ seed: manyConversations(40) })
    const list = await show(here)
    await here.inbox.actions.run('pin', { conversationId: 'crowd-5', pinned: true })
    await waitUntil(() => shown(list) === '5 0 1 2 3')
    expect(handle(list, 'crowd-5')).to.equal(null)
    await take(list, 'crowd-2')
    await sendKeys({ press: 'Home' })
    await waitUntil(() => shown(list) === '5 2 0 1 3')
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => (here.inbox.records.confirmed('mark', 'crowd-2')?.order ?? null) !== null)
    expect(shown(list)).to.equal('5 2 0 1 3')
  })

  it('goes back where it was when the host forbids it', async () => {
    const list = await show()
    list.addEventListener('inbox-reorder', event => { event.preventDefault() })
    await take(list, 'crowd-0')
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => shown(list) === '0 1 2 3 4')
  })

  it('is changed from the row\'s menu too, and given up there', async () => {
    const here = stage({ seed: manyConversations(40) })
    const list = await show(here)
    const choose = async (id: string, act: string) => {
      $(list, `[data-id="${id}"] .row-menu`).click()
      const item = () => $(list, 'inbox-conversation-menu')?.shadowRoot?.querySelector<HTMLElement>(`[data-id="${act}"]`)
      await waitUntil(item, 'no such entry')
      item()!.click()
    }
    await choose('crowd-1', 'reorder')
    await waitUntil(() => $(list, '[part="order-bar"]'), 'not held')
    await sendKeys({ press: 'ArrowDown' })
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => shown(list) === '0 2 1 3 4')
    await waitUntil(() => (here.inbox.records.confirmed('mark', 'crowd-1')?.order ?? null) !== null)
    await choose('crowd-1', 'reset-order')
    await waitUntil(() => shown(list) === '0 1 2 3 4')
  })

  it('has no handles in any other order', async () => {
    const here = stage({ seed: manyConversations(40) })
    const list = await show(here)
    here.inbox.location.set({ sort: 'newest' })
    await waitUntil(() => !handle(list, 'crowd-0'))
    here.inbox.location.set({ sort: 'mine' })
    await waitUntil(() => handle(list, 'crowd-0'))
  })
})
