import { expect } from '@open-wc/testing'
import { recentConversations } from '../../src/state/recent-conversations.js'
import { aDesk } from './world.js'

describe('the conversations opened last', () => {
  it('are the newest five without the open one, each once', () => {
    const { inbox } = aDesk()
    const { ids } = recentConversations(inbox, {})
    expect(ids()).to.deep.equal([])
    for (const conversationId of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'b']) inbox.location.set({ conversationId })
    expect(ids()).to.deep.equal(['g', 'f', 'e', 'd', 'c'])
    inbox.location.set({ conversationId: null })
    expect(ids()).to.deep.equal(['b', 'g', 'f', 'e', 'd'])
  })
})
