import { expect } from '@open-wc/testing'
import { decideInbound, gatherInbound } from '../../../src/backend/rules/receive.js'
import type { Seed } from '../../../src/backend/rules/seed.js'
import type { Inbound } from '../../../src/backend/rules/simulator.js'
import type { Write } from '../../../src/backend/rules/write.js'
import { NOW, PHONE, contact, conversation, message, recordsOf, refusal, seedOf, storeOf, theOne } from '../small-world.js'

const IDS = { messageId: 'in', conversationId: 'begun' }

const received = async (seed: Seed = seedOf(), more: Partial<Inbound> = {}): Promise<readonly Write[]> => {
  const inbound = { channelId: 'sms', from: PHONE, text: 'Are you there?', ...more }
  return decideInbound(inbound, await gatherInbound(inbound, storeOf(seed)), IDS, NOW).writes
}

const inConversation = (more: Parameters<typeof conversation>[0]): Seed =>
  seedOf({ conversations: [conversation(more)] })

describe('an inbound message', () => {
  it('joins the conversation with that customer on that channel', async () => {
    const writes = await received()
    expect(theOne(writes, 'message')).to.deep.equal(message({ id: 'in', seq: 5, at: NOW, text: 'Are you there?' }))
    expect(theOne(writes, 'conversation'))
      .to.deep.include({ id: 'c1', version: 4, inboundCount: 3, activityAt: NOW, waitingSince: NOW - 500 })
  })

  it('joins the newest of several, however the number is written', async () => {
    const seed = seedOf({
      conversations: [conversation({ activityAt: 1 }), conversation({ id: 'c2', activityAt: 9 }), conversation({ id: 'c3', activityAt: 5 })],
    })
    expect(theOne(await received(seed, { from: '+1 (555) 000-1111' }), 'conversation').id).to.equal('c2')
  })

  it('begins a conversation where there is none, with the contact of that number', async () => {
    const begun = theOne(await received(seedOf({ conversations: [] })), 'conversation')
    expect(begun).to.deep.include({
      id: 'begun', version: 1, kind: 'shared', status: 'open', inboxId: 'support', channelId: 'sms', contactId: 'kim',
      address: PHONE, createdAt: NOW, activityAt: NOW, waitingSince: NOW, lastSeq: 1, inboundCount: 1,
    })
  })

  it('comes from nobody we know when no contact has that number', async () => {
    const writes = await received(seedOf({ contacts: [] }), { from: '+15550007777' })
    expect(theOne(writes, 'conversation').contactId).to.equal(null)
    expect(theOne(writes, 'message').authorId).to.equal(null)
  })

  it('finds no colleague\'s private contact', async () => {
    const seed = seedOf({ conversations: [], contacts: [contact({ scope: 'private', ownerId: 'ben' })] })
    expect(theOne(await received(seed), 'conversation').contactId).to.equal(null)
  })

  it('is private on an agent\'s own number', async () => {
    expect(theOne(await received(seedOf(), { channelId: 'own' }), 'conversation'))
      .to.deep.include({ id: 'begun', kind: 'private', inboxId: null, channelId: 'own' })
  })

  for (const status of ['closed', 'snoozed'] as const) {
    it(`reopens a ${status} conversation, which the thread tells before it`, async () => {
      const writes = await received(inConversation({ status, closedAt: 1, closedById: 'ben' }))
      expect(theOne(writes, 'conversation')).to.deep.include({ status: 'open', closedAt: null, closedById: null })
      expect(recordsOf(writes, 'message').map(({ id, seq, authorId }) => [id, seq, authorId]))
        .to.deep.equal([['in:event', 5, null], ['in', 6, 'kim']])
    })
  }

  it('stays in spam', async () => {
    const writes = await received(inConversation({ status: 'spam' }))
    expect(theOne(writes, 'conversation').status).to.equal('spam')
    expect(theOne(writes, 'message').seq).to.equal(5)
  })

  it('leaves a legacy conversation alone and begins a new one', async () => {
    expect(theOne(await received(inConversation({ kind: 'legacy' })), 'conversation'))
      .to.deep.include({ id: 'begun', kind: 'shared' })
  })

  it('is stored as it came, whatever it is', async () => {
    for (const text of ['', ' \n', 'नमस्ते', '\u202eevil', '\ud800', '<b>'.repeat(30_000)]) {
      expect(theOne(await received(seedOf(), { text }), 'message').text).to.equal(text)
    }
  })

  it('comes by no channel that is not there', async () => {
    expect(await refusal(received(seedOf(), { channelId: 'gone' })))
      .to.deep.equal({ code: 'not-found', details: { kind: 'channel', id: 'gone' } })
  })
})
