import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { chatStart } from '../../../src/state/widgets/chat-start.js'
import { AGENTS } from '../../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

describe('beginning a chat', () => {
  it('offers colleagues by name, without me, and what the back end can do', async () => {
    const { inbox } = await aReadyDesk()
    const widget = chatStart(inbox, {})
    const { last } = watchStore(widget.state)
    await calm()
    const state = last()
    expect(state.status === 'ready' && state.value.map(one => one.agent.name))
      .to.deep.equal(['Clara Nogueira', 'Deniz Aksoy', 'Oluwaseun Adeyemi'])
    expect(widget.kinds()).to.deep.equal(['customer', 'direct', 'team'])
    const { inbox: less } = await aReadyDesk({ features: { 'direct-chat': false, 'team-chat': false } })
    expect(chatStart(less, {}).kinds()).to.deep.equal(['customer'])
  })

  it('follows who is there', async () => {
    const { inbox } = await aReadyDesk()
    const { last } = watchStore(chatStart(inbox, {}).state)
    await calm()
    const presence = () => {
      const state = last()
      return state.status === 'ready' && state.value.find(one => one.agent.id === AGENTS.deniz)?.presence
    }
    expect(presence()).to.equal('online')
    inbox.ephemerals.receive({ type: 'presence', agentId: AGENTS.deniz, presence: 'away' })
    expect(presence()).to.equal('away')
  })

  it('tells what failed, and comes when asked again', async () => {
    const { inbox, world } = await aReadyDesk()
    world.faults.failNext('load:agents', new BackendError('unavailable', {}))
    const widget = chatStart(inbox, {})
    const { last } = watchStore(widget.state)
    await calm()
    expect(last().status).to.equal('failed')
    widget.retry()
    await calm()
    expect(last().status).to.equal('ready')
  })
})
