import { expect } from '@open-wc/testing'
import type { ConversationStatus } from '../../../src/model/conversation.js'
import { NOW, conversation, decided, refusal, seedOf, theOne } from '../small-world.js'

const close = { type: 'close', conversationId: 'c1' } as const
const reopen = { type: 'reopen', conversationId: 'c1' } as const
const having = (status: ConversationStatus) =>
  seedOf({ conversations: [conversation({ status, closedAt: 1, closedById: 'ben', snoozedUntil: 2 })] })

describe('closing', () => {
  for (const status of ['open', 'snoozed'] as const) {
    it(`closes an ${status} conversation, with who, when and a line in the thread`, async () => {
      const writes = await decided(close, having(status))
      expect(theOne(writes, 'conversation'))
        .to.deep.include({ status: 'closed', closedAt: NOW, closedById: 'ana', snoozedUntil: null, version: 4 })
      expect(theOne(writes, 'message')).to.deep.include({ id: 'x1:event', seq: 5, event: { type: 'closed' } })
    })
  }

  it('does nothing to what is closed', async () => {
    expect(await decided(close, having('closed'))).to.deep.equal([])
  })
})

describe('reopening', () => {
  for (const status of ['closed', 'snoozed'] as const) {
    it(`opens a ${status} conversation and forgets why it was not`, async () => {
      const writes = await decided(reopen, having(status))
      expect(theOne(writes, 'conversation'))
        .to.deep.include({ status: 'open', closedAt: null, closedById: null, snoozedUntil: null })
      expect(theOne(writes, 'message').event).to.deep.equal({ type: 'reopened' })
    })
  }

  it('does nothing to what is open', async () => {
    expect(await decided(reopen, having('open'))).to.deep.equal([])
  })
})

describe('spam', () => {
  it('is neither closed nor reopened', async () => {
    for (const wish of [close, reopen]) {
      expect(await refusal(decided(wish, having('spam'))))
        .to.deep.equal({ code: 'invalid', details: { field: 'conversationId', rule: 'not-allowed-here' } })
    }
  })
})
