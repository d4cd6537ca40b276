import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { chatMembers, matchColleagues } from '../../../src/state/widgets/chat-members.js'
import { AGENTS } from '../../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const aChat = async () => {
  const desk = await aReadyDesk()
  const conversationId = await desk.inbox.actions.run('start-chat', { kind: 'team', agentIds: [AGENTS.deniz], name: 'Shift' })
  const widget = chatMembers(desk.inbox, { conversationId: conversationId })
  const { last } = watchStore(widget.state)
  await calm()
  const now = () => {
    const state = last()
    if (state.status !== 'ready') throw new Error(state.status)
    return state.value
  }
  return { ...desk, conversationId: conversationId, widget, last, now }
}

const names = (people: readonly { readonly agent: { readonly name: string } }[]) => people.map(one => one.agent.name)

describe('the members of a chat', () => {
  it('are me first, then colleagues by name; the others can be added', async () => {
    const { now } = await aChat()
    expect(now().name).to.equal('Shift')
    expect(names(now().members)).to.deep.equal(['Mara Quinn', 'Deniz Aksoy'])
    expect(now().members.map(one => one.isMe)).to.deep.equal([true, false])
    expect(names(now().others)).to.deep.equal(['Clara Nogueira', 'Oluwaseun Adeyemi'])
    expect(names(matchColleagues(now().others, 'olu ade'))).to.deep.equal(['Oluwaseun Adeyemi'])
  })

  it('follow who is there as the back end tells it', async () => {
    const { inbox, now } = await aChat()
    expect(now().members[1]!.presence).to.equal('online')
    inbox.ephemerals.receive({ type: 'presence', agentId: AGENTS.deniz, presence: 'away' })
    expect(now().members[1]!.presence).to.equal('away')
  })

  it('are not to be changed in a direct chat', async () => {
    const { inbox } = await aReadyDesk()
    const id = await inbox.actions.run('start-chat', { kind: 'direct', agentIds: [AGENTS.deniz] })
    expect(chatMembers(inbox, { conversationId: id }).capability().state).to.equal('unsupported')
  })

  it('tell what failed, and come when asked again', async () => {
    const { inbox, world } = await aReadyDesk()
    const id = await inbox.actions.run('start-chat', { kind: 'team', agentIds: [AGENTS.deniz], name: 'Shift' })
    world.faults.failNext('load:agents', new BackendError('unavailable', {}))
    const widget = chatMembers(inbox, { conversationId: id })
    const { last } = watchStore(widget.state)
    await calm()
    expect(last().status).to.equal('failed')
    widget.retry()
    await calm()
    expect(last().status).to.equal('ready')
  })
})
