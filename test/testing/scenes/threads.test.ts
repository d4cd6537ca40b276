import { expect } from '@open-wc/testing'
import { CONVERSATIONS, threads } from '../../../src/testing/scenes/threads.js'

describe('the named conversations', () => {
  const all = threads(1_700_000_000_000)

  it('are there by their names', () => {
    expect(all.map(thread => thread.conversation.id)).to.deep.equal(CONVERSATIONS)
  })

  it('tell their messages in the order of time', () => {
    for (const { conversation, messages } of all) {
      const times = messages.map(one => one.at)
      expect(times, conversation.id).to.deep.equal([...times].sort((a, b) => a - b))
    }
  })

  it('know when and by whom they were closed', () => {
    const closed = all.map(thread => thread.conversation).filter(one => one.status === 'closed')
    expect(closed).to.have.length(3)
    for (const one of closed) {
      expect(one.closedAt).to.be.a('number')
      expect(one.closedById).to.be.a('string')
    }
  })
})
