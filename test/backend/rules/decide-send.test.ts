import { expect } from '@open-wc/testing'
import { MESSAGE_LENGTH } from '../../../src/backend/rules/decide-send.js'
import type { Seed } from '../../../src/backend/rules/seed.js'
import {
  NOW, PHONE, channel, contact, conversation, decided, message, recordsOf, refusal, seedOf, storeOf, theOne,
} from '../small-world.js'

const send = (text: string, more: { kind?: 'message' | 'note', attachmentIds?: readonly string[] } = {}) => ({
  type: 'send-message', conversationId: 'c1', messageId: 'new', kind: 'message', attachmentIds: [], text, ...more,
}) as const

const inConversation = (more: Parameters<typeof conversation>[0]): Seed =>
  seedOf({ conversations: [conversation(more)] })

describe('sending a message', () => {
  it('queues it at the end of the thread, under the client\'s id', async () => {
    const sent = theOne(await decided(send('Hi')), 'message')
    expect(sent).to.deep.equal(message({
      id: 'new', seq: 5, at: NOW, direction: 'out', authorId: 'ana', text: 'Hi', delivery: 'queued',
    }))
  })

  it('bumps the conversation and ends the customer\'s waiting', async () => {
    const after = theOne(await decided(send('Hi')), 'conversation')
    expect(after).to.deep.include({ version: 4, lastSeq: 5, activityAt: NOW, waitingSince: null })
    expect(after.lastMessage).to.deep.include({ messageId: 'new', text: 'Hi', delivery: 'queued' })
  })

  it('marks the conversation read for its sender alone', async () => {
    const writes = await decided(send('Hi'))
    expect(theOne(writes, 'mark')).to.deep.include({ version: 1, readSeq: 5, readCount: 2, flagged: false })
    expect(writes.filter(write => write.kind === 'mark').map(write => write.owner)).to.deep.equal(['ana'])
  })

  it('keeps text of any script as it was written', async () => {
    const text = '  שלום \u202e👩‍👩‍👧 e\u0301\u0000\n'
    expect(theOne(await decided(send(text)), 'message').text).to.equal(text)
  })

  it('takes uploaded files with it, and then needs no text', async () => {
    const store = storeOf(seedOf())
    const file = { id: 'f1', name: 'a.png', type: 'image/png', size: 3, url: null }
    store.keep(file)
    const writes = await decided(send('', { attachmentIds: ['f1'] }), store)
    expect(theOne(writes, 'message').attachments).to.deep.equal([file])
    expect(theOne(writes, 'conversation').hasAttachment).to.equal(true)
  })

  it('takes only files that its channel carries; a note takes any', async () => {
    const store = storeOf(seedOf())
    const file = { id: 'f1', name: 'a.exe', type: 'application/x-msdownload', size: 3, url: null }
    store.keep(file)
    expect(await refusal(decided(send('Hi', { attachmentIds: ['f1'] }), store))).to.have.property('code', 'unsupported-type')
    store.keep({ ...file, name: 'a.png', type: 'image/png', size: 2_000_001 })
    expect(await refusal(decided(send('Hi', { attachmentIds: ['f1'] }), store)))
      .to.deep.equal({ code: 'too-large', details: { limit: 2_000_000, actual: 2_000_001 } })
    const several = Array.from({ length: 6 }, (_, index) => ({ ...file, id: `p${index}`, name: 'a.png', type: 'image/png' }))
    for (const one of several) store.keep(one)
    expect(await refusal(decided(send('Hi', { attachmentIds: several.map(({ id }) => id) }), store)))
      .to.deep.equal({ code: 'invalid', details: { field: 'attachmentIds', rule: 'too-many' } })
    expect(theOne(await decided(send('Hi', { kind: 'note', attachmentIds: ['f1'] }), store), 'message').attachments.length)
      .to.equal(1)
  })

  it('refuses a file that nobody uploaded', async () => {
    expect(await refusal(decided(send('Hi', { attachmentIds: ['f9'] }))))
      .to.deep.equal({ code: 'invalid', details: { field: 'attachmentIds', rule: 'unknown-reference' } })
  })

  it('refuses a message without content', async () => {
    expect(await refusal(decided(send(' \n'))))
      .to.deep.equal({ code: 'invalid', details: { field: 'text', rule: 'required' } })
  })

  it('refuses a text over the limit, and takes one of just that length', async () => {
    expect(recordsOf(await decided(send('a'.repeat(MESSAGE_LENGTH))), 'message')).to.have.length(1)
    expect(await refusal(decided(send('a'.repeat(MESSAGE_LENGTH + 1)))))
      .to.deep.equal({ code: 'invalid', details: { field: 'text', rule: 'too-long' } })
  })

  it('refuses an id that another message has', async () => {
    const seed = seedOf({ messages: [message({ id: 'new' })] })
    expect(await refusal(decided(send('Hi'), seed)))
      .to.deep.equal({ code: 'invalid', details: { field: 'messageId', rule: 'duplicate' } })
  })

  it('is refused to who is no member, and in what is read-only', async () => {
    expect((await refusal(decided(send('Hi'), seedOf(), 'olaf'))).details).to.deep.equal({ reason: 'not-a-member' })
    expect((await refusal(decided(send('Hi'), inConversation({ kind: 'legacy', formerOwnerId: 'ana' })))).details)
      .to.deep.equal({ reason: 'read-only' })
  })

  for (const status of ['closed', 'snoozed'] as const) {
    it(`reopens a ${status} conversation and says so before the message`, async () => {
      const writes = await decided(send('Hi'), inConversation({ status, closedAt: 5, closedById: 'ben', snoozedUntil: 9 }))
      expect(recordsOf(writes, 'message').map(({ id, seq }) => [id, seq])).to.deep.equal([['x1:event', 5], ['new', 6]])
      expect(recordsOf(writes, 'message')[0]).to.deep.include({ event: { type: 'reopened' }, authorId: 'ana' })
      expect(theOne(writes, 'conversation'))
        .to.deep.include({ status: 'open', closedAt: null, closedById: null, snoozedUntil: null, version: 4 })
    })
  }

  it('leaves spam what it is', async () => {
    expect(theOne(await decided(send('Hi'), inConversation({ status: 'spam' })), 'conversation').status)
      .to.equal('spam')
  })
})

describe('what stands between agent and customer', () => {
  it('is a number that opted out, however it is written', async () => {
    for (const optedOut of [PHONE, '+1 555 000 1111']) {
      const seed = seedOf({ contacts: [contact({ optedOut: [optedOut] })] })
      expect(await refusal(decided(send('Hi'), seed))).to.deep.equal({ code: 'opted-out', details: { address: PHONE } })
    }
  })

  it('is a number that opted out although the conversation knows no contact', async () => {
    const seed = seedOf({
      contacts: [contact({ optedOut: [PHONE] })], conversations: [conversation({ contactId: null })],
    })
    expect((await refusal(decided(send('Hi'), seed))).code).to.equal('opted-out')
  })

  it('is no other number of the same contact', async () => {
    const seed = seedOf({ contacts: [contact({ optedOut: ['+15550002222'] })] })
    expect(recordsOf(await decided(send('Hi'), seed), 'message')).to.have.length(1)
  })

  for (const registration of ['pending', 'unregistered'] as const) {
    it(`is a channel whose registration is ${registration}`, async () => {
      expect(await refusal(decided(send('Hi'), seedOf({ channels: [channel({ registration })] })))).to.deep.equal({
        code: 'unregistered-number', details: { channelId: 'sms', pending: registration === 'pending' },
      })
    })
  }
})

describe('writing a note', () => {
  const note = send('Careful', { kind: 'note' })

  it('stays among colleagues: no direction, no delivery, the customer still waits', async () => {
    const writes = await decided(note)
    expect(theOne(writes, 'message')).to.deep.include({ kind: 'note', direction: 'none', delivery: null, authorId: 'ana' })
    expect(theOne(writes, 'conversation').waitingSince).to.equal(NOW - 500)
  })

  it('needs no way to the customer', async () => {
    const seed = seedOf({
      contacts: [contact({ optedOut: [PHONE] })], channels: [channel({ registration: 'unregistered' })],
    })
    expect(recordsOf(await decided(note, seed), 'message')).to.have.length(1)
  })

  it('wakes nothing', async () => {
    const writes = await decided(note, inConversation({ status: 'closed' }))
    expect(theOne(writes, 'conversation').status).to.equal('closed')
    expect(recordsOf(writes, 'message')).to.have.length(1)
  })

  it('has no place in a chat between agents, where messages have no delivery', async () => {
    const chat = inConversation({ kind: 'direct', inboxId: null, channelId: null, memberIds: ['ana', 'ben'] })
    expect(await refusal(decided(note, chat)))
      .to.deep.equal({ code: 'invalid', details: { field: 'kind', rule: 'not-allowed-here' } })
    expect(theOne(await decided(send('Hi'), chat), 'message').delivery).to.equal(null)
  })
})
