import { expect } from '@open-wc/testing'
import { AGENTS } from '../../../src/testing/index.js'
import { aReadyDesk } from '../world.js'

describe('the acts of agents among themselves', () => {
  it('begin a direct chat once, and find it again', async () => {
    const { inbox } = await aReadyDesk()
    const start = () => inbox.actions.run('start-chat', { kind: 'direct', agentIds: [AGENTS.deniz] })
    const id = await start()
    expect(inbox.records.get('conversation', id)?.kind).to.equal('direct')
    expect(await start()).to.equal(id)
  })

  it('name a team, bring somebody in, at once, and leave it', async () => {
    const { inbox } = await aReadyDesk()
    const conversationId = await inbox.actions.run('start-chat', { kind: 'team', agentIds: [AGENTS.deniz], name: 'Shift' })
    const chat = () => inbox.records.get('conversation', conversationId)
    const renamed = inbox.actions.run('rename-chat', { conversationId, name: 'Night' })
    expect(chat()?.title).to.equal('Night')
    const added = inbox.actions.run('add-to-chat', { conversationId, agentIds: [AGENTS.clara] })
    expect(chat()?.memberIds).to.include(AGENTS.clara)
    await Promise.all([renamed, added])
    inbox.location.set({ conversationId })
    await inbox.actions.run('leave-chat', { conversationId })
    expect(chat()).to.equal(undefined)
    expect(inbox.location.get().conversationId).to.equal(null)
  })

  it('leave the agent where they are, when it was another chat', async () => {
    const { inbox } = await aReadyDesk()
    const conversationId = await inbox.actions.run('start-chat', { kind: 'team', agentIds: [AGENTS.deniz], name: 'Shift' })
    inbox.location.set({ conversationId: 'priya' })
    await inbox.actions.run('leave-chat', { conversationId })
    expect(inbox.location.get().conversationId).to.equal('priya')
  })
})
