import { expect } from '@open-wc/testing'
import { aReadyDesk } from '../world.js'

describe('the acts of moving about', () => {
  it('show another list, all of what is not named', async () => {
    const { inbox } = await aReadyDesk()
    await inbox.actions.run('show', { view: 'closed', inboxId: 'inbox-sales', channelId: 'channel-texts' })
    expect(inbox.location.get()).to.include({ view: 'closed', inboxId: 'inbox-sales', channelId: 'channel-texts' })
    await inbox.actions.run('show', { view: 'open' })
    expect(inbox.location.get()).to.include({ view: 'open', inboxId: null, channelId: null })
  })

  it('keep the conversation while another list is shown', async () => {
    const { inbox } = await aReadyDesk()
    await inbox.actions.run('open', { conversationId: 'priya' })
    await inbox.actions.run('show', { view: 'closed' })
    expect(inbox.location.get().conversationId).to.equal('priya')
  })

  it('leave a conversation and all that was open with it', async () => {
    const { inbox } = await aReadyDesk()
    await inbox.actions.run('open', { conversationId: 'priya', messageId: 'priya-m1' })
    await inbox.actions.run('panel', { panel: 'contact' })
    await inbox.actions.run('leave', {})
    expect(inbox.location.get()).to.include({ conversationId: null, messageId: null, panel: null })
  })

  it('open and close the panel', async () => {
    const { inbox } = await aReadyDesk()
    expect(await inbox.actions.run('panel', { panel: 'contact' })).to.be.true
    expect(inbox.location.get().panel).to.equal('contact')
    await inbox.actions.run('panel', { panel: null })
    expect(inbox.location.get().panel).to.be.null
  })

  it('say whether a guard let them', async () => {
    const { inbox } = await aReadyDesk()
    inbox.location.guard(() => false)
    expect(await inbox.actions.run('open', { conversationId: 'priya' })).to.be.false
    expect(await inbox.actions.run('show', { view: 'closed' })).to.be.false
  })
})
