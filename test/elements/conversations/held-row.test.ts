import { expect, nextFrame, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-list.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { AGENTS, manyConversations } from '../../../src/testing/index.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const $ = (list: InboxList, selector: string) => list.shadowRoot!.querySelector<HTMLElement>(selector)
const frame = (list: InboxList, id: string) => $(list, `[data-id="${id}"]`)
const shown = (list: InboxList) =>
  [...list.shadowRoot!.querySelectorAll<HTMLElement>('[part="row"]')].map(row => row.dataset['id']!.replace('crowd-', '')).join(' ')
const said = (list: InboxList) => [...list.shadowRoot!.querySelectorAll('[role="status"]')].map(one => one.textContent).join('')

/** What holds a row comes when a pointer first does. */
const isHere = async (list: InboxList) => {
  await import('../../../src/elements/conversations/held-row.js')
  // Whoever asked for it first may hear of it second.
  for (let frame = 0; frame < 10; frame++) await nextFrame()
  await list.updateComplete
}
const point = async (list: InboxList, id: string) => {
  frame(list, id)!.querySelector('.row')!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }))
  await isHere(list)
}
const leave = (list: InboxList) => { $(list, '.scroll')!.dispatchEvent(new PointerEvent('pointerleave')) }

const show = async (here: Stage) => {
  const list = await mount<InboxList>(here, html`<inbox-list style="height:600px"></inbox-list>`)
  await waitUntil(() => frame(list, 'crowd-1'), 'the list never came')
  return list
}

/** What a colleague does, over the same back end. */
const colleague = (here: Stage) => here.world.backend(AGENTS.deniz)
const close = (here: Stage, conversationId: string) =>
  colleague(here).execute({ id: `close-${conversationId}`, type: 'close', conversationId }, new AbortController().signal)
const write = async (here: Stage, conversationId: string) => {
  const { channelId, address } = here.inbox.records.get('conversation', conversationId)!
  here.clock.advance(1_000)
  await here.world.simulator.receive({ channelId: channelId!, from: address, text: 'Hello?' })
}

describe('the row under the pointer', () => {
  it('stays while its conversation comes to the top, and others move around it', async () => {
    const here = stage({ seed: manyConversations(6) })
    const list = await show(here)
    expect(shown(list)).to.equal('0 1 2 3 4 5')
    await point(list, 'crowd-2')
    await write(here, 'crowd-4')
    await waitUntil(() => shown(list) === '4 0 2 1 3 5', 'the others did not move')
    await write(here, 'crowd-2')
    await waitUntil(() => frame(list, 'crowd-2')!.textContent.includes('Hello?'))
    expect(shown(list)).to.equal('4 0 2 1 3 5')
    leave(list)
    await waitUntil(() => shown(list) === '2 4 0 1 3 5', 'it did not go where it belongs')
  })

  it('stays when it no longer belongs in the list, says where it went, and goes with the pointer', async () => {
    const here = stage({ seed: manyConversations(6) })
    const list = await show(here)
    await point(list, 'crowd-2')
    await close(here, 'crowd-2')
    await waitUntil(() => frame(list, 'crowd-2')!.hasAttribute('data-left'))
    expect(frame(list, 'crowd-2')!.textContent).to.contain('Closed by Deniz')
    expect(shown(list)).to.equal('0 1 2 3 4 5')
    await expect(list).to.be.accessible()
    await point(list, 'crowd-3')
    await close(here, 'crowd-3')
    await waitUntil(() => frame(list, 'crowd-3')!.hasAttribute('data-left'))
    expect(shown(list), 'as long as the pointer is in the list').to.equal('0 1 2 3 4 5')
    leave(list)
    await waitUntil(() => shown(list) === '0 1 4 5')
  })

  it('stays at its place as an empty one when the conversation is not to be seen any more', async () => {
    const here = stage({ seed: manyConversations(6) })
    const list = await show(here)
    const { height } = frame(list, 'crowd-2')!.getBoundingClientRect()
    await point(list, 'crowd-2')
    here.inbox.records.receive([{ kind: 'conversation', id: 'crowd-2', version: 1_000_000, value: null }])
    await waitUntil(() => frame(list, 'crowd-2')!.textContent.includes('No longer in your inboxes'))
    expect(frame(list, 'crowd-2')!.getBoundingClientRect().height).to.equal(height)
  })

  it('is forgotten in another list', async () => {
    const here = stage({ seed: manyConversations(6) })
    const list = await show(here)
    await point(list, 'crowd-2')
    here.inbox.location.set({ view: 'closed' })
    await waitUntil(() => $(list, '.empty-state') ?? !frame(list, 'crowd-2'))
    here.inbox.location.set({ view: 'open' })
    await waitUntil(() => frame(list, 'crowd-2'))
    await close(here, 'crowd-2')
    await waitUntil(() => shown(list) === '0 1 3 4 5')
  })
})

describe('the row with the focus', () => {
  it('is said where it went when somebody else takes it away, and not what I do myself', async () => {
    const here = stage({ seed: manyConversations(6) })
    const list = await show(here)
    list.focusConversation('crowd-2')
    await waitUntil(() => list.focusedId === 'crowd-2')
    const name = frame(list, 'crowd-2')!.querySelector('.name')!.textContent
    await isHere(list)
    await close(here, 'crowd-2')
    await waitUntil(() => said(list).includes(`${name}: Closed by Deniz`), said(list))
    await waitUntil(() => list.focusedId === 'crowd-3')
    await here.inbox.actions.run('close', { conversationId: 'crowd-3' })
    await waitUntil(() => list.focusedId === 'crowd-4')
    expect(said(list)).to.contain(`${name}: Closed by Deniz`)
  })
})
