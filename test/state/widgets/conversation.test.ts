import { expect } from '@open-wc/testing'
import type { ConversationView } from '../../../src/state/widgets/conversation.js'
import { conversationWidget } from '../../../src/state/widgets/conversation.js'
import { AGENTS, INBOXES } from '../../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const show = async (conversationId: string) => {
  const desk = await aReadyDesk()
  const widget = conversationWidget(desk.inbox, { conversationId })
  const resource = watchStore(widget.resource)
  const view = watchStore(widget.view)
  await calm()
  return { ...desk, widget, resource, view, now: () => view.last() as ConversationView }
}

describe('a conversation\'s widget', () => {
  it('shows all that stands around its thread', async () => {
    const { now } = await show('priya')
    expect(now().contact?.name).to.equal('Priya Raman')
    expect(now().inbox?.id).to.equal(INBOXES.sales)
    expect(now().assignee?.id).to.equal(AGENTS.mara)
    expect(now().tags.map(tag => tag.id)).to.deep.equal(['tag-test-ride'])
    expect(now()).to.include({ mine: true, unread: 2, favorite: true, closedByMe: false })
  })

  it('knows where the other side can be called', async () => {
    expect((await show('priya')).now().number).to.equal('+14155550111')
    expect((await show('unknown')).now().number).to.equal('+14155550187')
    // A web chat has no number of its own: the contact's first one does.
    expect((await show('misaki')).now().number).to.equal('+819055550113')
    expect((await show('soren')).now().number).to.be.null
  })

  it('follows what colleagues do, and knows them by name', async () => {
    const { world, now } = await show('priya')
    const colleague = await aReadyDesk({ world, agentId: AGENTS.deniz })
    await colleague.inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    await colleague.inbox.actions.run('assign', { conversationId: 'priya', assigneeId: 'me' })
    await calm()
    expect(now().mine).to.be.false
    expect(now().assignee?.name).to.equal('Deniz Aksoy')
    await colleague.inbox.actions.run('close', { conversationId: 'priya' })
    await calm()
    expect(now().closedBy?.name).to.equal('Deniz Aksoy')
  })

  it('says that there is none', async () => {
    const { widget, resource, view } = await show('nobody')
    expect(resource.last()).to.have.nested.property('error.code', 'not-found')
    expect(view.last()).to.be.undefined
    expect(widget.gone.get()).to.equal(true)
    expect((await show('priya')).widget.gone.get()).to.equal(false)
  })

  it('tells once for a change, and not for other conversations', async () => {
    const { inbox, view } = await show('priya')
    const { length } = view.values
    await inbox.load({ type: 'conversations', filter: {}, sort: 'newest', limit: 50 }, new AbortController().signal)
    await inbox.actions.run('tag', { conversationId: 'kwame', tagId: 'tag-refund' })
    await calm()
    expect(view.values).to.have.length(length)
  })

  it('shows some of a team chat, those who are there first, as the back end tells', async () => {
    const { inbox } = await aReadyDesk()
    await inbox.load({ type: 'agents' }, new AbortController().signal)
    const others = inbox.records.all('agent').filter(one => one.id !== inbox.me()?.id).map(one => one.id)
    const conversationId = await inbox.actions.run('start-chat', { kind: 'team', agentIds: others, name: 'Shift' })
    const { last } = watchStore(conversationWidget(inbox, { conversationId }).faces)
    for (const agentId of others) inbox.ephemerals.receive({ type: 'presence', agentId, presence: 'offline' })
    inbox.ephemerals.receive({ type: 'presence', agentId: others.at(-1)!, presence: 'online' })
    expect(last()[0]).to.deep.include({ presence: 'online' })
    expect(last()[0]!.agent.id).to.equal(others.at(-1))
    expect(last().length).to.be.at.most(3)
    const { last: none } = watchStore(conversationWidget(inbox, { conversationId: 'priya' }).faces)
    expect(none()).to.deep.equal([])
  })
})
