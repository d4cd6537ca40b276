import { expect } from '@open-wc/testing'
import type { ConversationStatus } from '../../../src/model/conversation.js'
import { NOW, conversation, decided, recordsOf, refusal, seedOf, theOne } from '../small-world.js'

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
  it('is neither closed, reopened nor snoozed', async () => {
    const snooze = { type: 'snooze', conversationId: 'c1', until: null } as const
    for (const wish of [close, reopen, snooze]) {
      expect(await refusal(decided(wish, having('spam'))))
        .to.deep.equal({ code: 'invalid', details: { field: 'conversationId', rule: 'not-allowed-here' } })
    }
  })
})

describe('snoozing', () => {
  const until = NOW + 60_000
  const snooze = { type: 'snooze', conversationId: 'c1', until } as const

  it('puts a conversation to sleep, with a line in the thread, and a closed one too', async () => {
    for (const status of ['open', 'closed'] as const) {
      const writes = await decided(snooze, having(status))
      expect(theOne(writes, 'conversation'))
        .to.deep.include({ status: 'snoozed', snoozedUntil: until, closedAt: null, closedById: null })
      expect(theOne(writes, 'message').event).to.deep.equal({ type: 'snoozed', until })
    }
  })

  it('takes another time in place of the first, and the same one for nothing new', async () => {
    expect(theOne(await decided(snooze, having('snoozed')), 'conversation').snoozedUntil).to.equal(until)
    expect(await decided({ ...snooze, until: 2 }, having('snoozed')).catch(() => 'refused')).to.equal('refused')
    const asleep = seedOf({ conversations: [conversation({ status: 'snoozed', snoozedUntil: until })] })
    expect(await decided(snooze, asleep)).to.deep.equal([])
  })

  it('refuses what has passed', async () => {
    expect(await refusal(decided({ ...snooze, until: NOW })))
      .to.deep.equal({ code: 'invalid', details: { field: 'until', rule: 'in-the-past' } })
  })

  it('is for customers: colleagues are not put to sleep, and send no spam', async () => {
    const chat = seedOf({ conversations: [conversation({ kind: 'team', memberIds: ['ana'] })] })
    for (const wish of [snooze, { type: 'mark-spam', conversationId: 'c1' } as const]) {
      expect((await refusal(decided(wish, chat))).code).to.equal('invalid')
    }
  })
})

describe('marking as spam', () => {
  it('takes a conversation out of wherever it is, and back to the open ones', async () => {
    for (const status of ['open', 'closed', 'snoozed'] as const) {
      const writes = await decided({ type: 'mark-spam', conversationId: 'c1' }, having(status))
      expect(theOne(writes, 'conversation')).to.deep.include({ status: 'spam', closedAt: null, snoozedUntil: null })
      expect(recordsOf(writes, 'message').map(one => one.event)).to.deep.equal([{ type: 'marked-spam' }])
    }
    const writes = await decided({ type: 'not-spam', conversationId: 'c1' }, having('spam'))
    expect(theOne(writes, 'conversation').status).to.equal('open')
    expect(await decided({ type: 'not-spam', conversationId: 'c1' }, having('closed'))).to.deep.equal([])
  })
})
