import { expect } from '@open-wc/testing'
import { createCompany } from '../../src/state/company.js'
import { AGENTS } from '../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from './world.js'

describe('who is about a conversation', () => {
  it('is told by name, and the customer without one', async () => {
    const { inbox, world } = await aReadyDesk()
    const { last } = watchStore(createCompany(inbox, 'priya'))
    expect(last()).to.deep.equal({ typing: [], viewing: [] })
    const colleague = await aReadyDesk({ world, agentId: AGENTS.deniz })
    colleague.inbox.signal({ type: 'viewing', conversationId: 'priya', agentId: AGENTS.deniz, active: true })
    world.simulator.typing('priya', true)
    await calm()
    expect(last()).to.deep.equal({
      typing: [{ agentId: null, name: undefined }],
      viewing: [{ agentId: AGENTS.deniz, name: 'Deniz Aksoy' }],
    })
  })

  it('ends when they leave', async () => {
    const { inbox, world } = await aReadyDesk()
    const { last } = watchStore(createCompany(inbox, 'priya'))
    world.simulator.typing('priya', true)
    world.simulator.typing('priya', false)
    await calm()
    expect(last().typing).to.deep.equal([])
  })
})
