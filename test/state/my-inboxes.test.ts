import { expect } from '@open-wc/testing'
import { AGENTS, INBOXES } from '../../src/testing/index.js'
import type { Desk } from './world.js'
import { aReadyDesk, calm, watchStore } from './world.js'
import { createConversationList } from '../../src/state/conversation-list.js'
import { conversationWidget } from '../../src/state/widgets/conversation.js'
import { navWidget } from '../../src/state/widgets/nav.js'

const agent: string = AGENTS.deniz

/** A manager and an agent at work in one world. */
const two = async () => {
  const manager = await aReadyDesk()
  const other = await aReadyDesk({ world: manager.world, agentId: agent, clock: manager.clock })
  return { manager, other }
}
const open = async ({ inbox }: Desk) => {
  const list = createConversationList(inbox, { status: 'open', inboxId: INBOXES.sales }, 'newest')
  const { last } = watchStore(list.state)
  await calm()
  const ids = () => {
    const state = last()
    return state.status === 'ready' ? state.ids : []
  }
  return ids
}

describe('my inboxes', () => {
  it('are fewer at once when a manager takes me out: its list is empty, its conversation gone', async () => {
    const { manager, other } = await two()
    const ids = await open(other)
    const [first] = ids()
    const { last: gone } = watchStore(conversationWidget(other.inbox, { conversationId: first! }).gone)
    const { last: nav } = watchStore(navWidget(other.inbox, {}).state)
    await calm()
    expect([ids().length > 0, gone()]).to.deep.equal([true, false])
    await manager.inbox.actions.run('remove-members', { inboxId: INBOXES.sales, agentIds: [agent] })
    await calm()
    expect(ids()).to.deep.equal([])
    expect(gone()).to.equal(true)
    const places = nav()
    expect(places.status === 'ready' && places.inboxes.map(one => one.inbox.id)).not.to.include(INBOXES.sales)
    expect(other.inbox.records.get('counts', `inbox:${INBOXES.sales}`)).to.equal(undefined)
  })

  it('are more at once when a manager lets me in, and what is there can be opened again', async () => {
    const { manager, other } = await two()
    const before = (await open(other))()
    const { last: nav } = watchStore(navWidget(other.inbox, {}).state)
    await manager.inbox.actions.run('remove-members', { inboxId: INBOXES.sales, agentIds: [agent] })
    await calm()
    const ids = await open(other)
    expect(ids()).to.deep.equal([])
    await manager.inbox.actions.run('add-members', { inboxId: INBOXES.sales, agentIds: [agent] })
    await calm()
    expect(ids()).to.deep.equal(before)
    const places = nav()
    const sales = places.status === 'ready' ? places.inboxes.find(one => one.inbox.id === INBOXES.sales) : undefined
    expect(sales?.channels.length, 'with its channels').to.be.greaterThan(0)
  })

  it('share their history and stop: what was read of it is gone at once, for all but its former owner', async () => {
    const { manager, other } = await two()
    const history = ({ inbox }: Desk) => {
      const { last } = watchStore(createConversationList(inbox, { kinds: ['legacy'] }, 'newest').state)
      return () => {
        const state = last()
        return state.status === 'ready' ? state.ids : null
      }
    }
    const [hers, his] = [history(manager), history(other)]
    await calm()
    expect([hers(), his()], 'her number\'s').to.deep.equal([['legacy'], []])
    const share = (historyShared: boolean) => manager.inbox.actions.run('update-inbox', {
      inboxId: INBOXES.workshop, changes: { historyShared },
    })
    await share(true)
    await calm()
    expect(his(), 'shared').to.deep.equal(['legacy'])
    const { last: gone } = watchStore(conversationWidget(other.inbox, { conversationId: 'legacy' }).gone)
    await calm()
    expect(gone()).to.equal(false)
    await share(false)
    await calm()
    expect([hers(), his(), gone()], 'shared no more').to.deep.equal([['legacy'], [], true])
    expect(other.inbox.records.get('conversation', 'legacy')).to.equal(undefined)
  })

  it('offer what they allow now, also where all of them forbade it when I came', async () => {
    const { manager, other } = await two()
    const all = manager.inbox.records.all('inbox').filter(one => one.memberIds.includes(agent))
    const set = (assignmentMode: 'off' | 'open') => Promise.all(all.map(({ id }) =>
      manager.inbox.actions.run('update-inbox', { inboxId: id, changes: { assignmentMode } })))
    await set('off')
    await calm()
    expect(other.inbox.actions.capability('assign')).to.deep.equal({ state: 'denied', reason: 'assignment-off' })
    await set('open')
    await calm()
    expect(other.inbox.actions.capability('assign').state).to.equal('available')
  })

  it('are not asked for again because of what only I expect, or because a name changed', async () => {
    const { manager, other } = await two()
    const connects = () => other.facts.filter(one => one.type === 'connected').length
    const before = connects()
    await manager.inbox.actions.run('update-inbox', { inboxId: INBOXES.sales, changes: { name: 'Sales and more' } })
    await calm()
    expect(other.inbox.records.get('inbox', INBOXES.sales)?.name).to.equal('Sales and more')
    expect(connects()).to.equal(before)
  })
})
