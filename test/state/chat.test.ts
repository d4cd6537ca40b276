import { expect } from '@open-wc/testing'
import { conversationWidget } from '../../src/state/widgets/conversation.js'
import { AGENTS, scene } from '../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from './world.js'

describe('a direct chat', () => {
  it('has the name of the other agent for its title, also of one nobody met yet', async () => {
    const { inbox } = await aReadyDesk()
    const conversationId = await inbox.actions.run('start-chat', { kind: 'direct', agentIds: [AGENTS.clara] })
    const view = watchStore(conversationWidget(inbox, { conversationId }).view)
    await calm()
    const { name } = scene().agents.find(one => one.id === AGENTS.clara)!
    expect(view.last()?.conversation.title).to.equal(name)
    view.stop()
  })
})
