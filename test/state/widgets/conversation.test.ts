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
})
