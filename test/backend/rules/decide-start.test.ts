import { expect } from '@open-wc/testing'
import { CHANNEL_TYPES, isStartable } from '../../../src/model/channel.js'
import { NOW, channel, contact, conversation, decided, recordsOf, refusal, seedOf } from '../small-world.js'

const NUMBER = '+15550109999'
const start = (more: Record<string, unknown> = {}) => ({
  type: 'start-conversation', conversationId: 'c9', channelId: channel().id, contactId: null, address: NUMBER, ...more,
}) as const

describe('starting a conversation', () => {
  it('begins by text and mail; elsewhere customers write first', () => {
    expect(CHANNEL_TYPES.filter(type => isStartable({ type }))).to.deep.equal(['sms', 'email'])
  })

  it('stores one that is open and empty, with nothing in its thread', async () => {
    const writes = await decided(start())
    expect(recordsOf(writes, 'conversation')).to.have.length(1)
    expect(recordsOf(writes, 'conversation')[0])
      .to.deep.include({ id: 'c9', version: 1, status: 'open', address: NUMBER, contactId: null, createdAt: NOW })
    expect(recordsOf(writes, 'message')).to.deep.equal([])
  })

  it('names the one there is, whatever its status but spam', async () => {
    for (const status of ['open', 'snoozed', 'closed'] as const) {
      const seed = seedOf({ conversations: [conversation({ channelId: channel().id, address: NUMBER, status })] })
      const { code, details } = await refusal(decided(start(), seed))
      expect([code, (details as { current: { id: string } }).current.id]).to.deep.equal(['conflict', 'c1'])
    }
    const spam = seedOf({ conversations: [conversation({ channelId: channel().id, address: NUMBER, status: 'spam' })] })
    expect(recordsOf(await decided(start(), spam), 'conversation')[0]?.id).to.equal('c9')
  })

  it('refuses a number that opted out, by the contact that has it', async () => {
    const seed = seedOf({
      contacts: [contact({ id: 'x', phones: [{ label: '', value: NUMBER }], optedOut: [NUMBER] })],
    })
    expect(await refusal(decided(start(), seed))).to.deep.equal({ code: 'opted-out', details: { address: NUMBER } })
  })

  it('keeps a private contact to who has it', async () => {
    const seed = seedOf({ contacts: [contact({ id: 'x', scope: 'private', ownerId: 'ben' })] })
    expect((await refusal(decided(start({ contactId: 'x' }), seed))).code).to.equal('not-found')
  })

  it('names no private contact where colleagues read, and asks all who have the number', async () => {
    const mine = contact({ id: 'x', scope: 'private', ownerId: 'ana', phones: [{ label: '', value: NUMBER }] })
    const known = contact({ id: 'y', phones: [{ label: '', value: NUMBER }] })
    const idOf = async (more: Record<string, unknown>, contacts = [mine]) =>
      recordsOf(await decided(start({ contactId: 'x', ...more }), seedOf({ contacts })), 'conversation')[0]?.contactId
    expect(await idOf({})).to.equal(null)
    expect(await idOf({}, [mine, known])).to.equal('y')
    expect(await idOf({ channelId: 'own' })).to.equal('x')
    const seed = seedOf({ contacts: [mine, { ...known, optedOut: [NUMBER] }] })
    expect((await refusal(decided(start({ contactId: 'x', channelId: 'own' }), seed))).code).to.equal('opted-out')
  })

  it('takes a contact\'s number as it was saved, by its end, and no other', async () => {
    const saved = (value: string) => seedOf({ conversations: [], contacts: [contact({ id: 'x', phones: [{ label: '', value }] })] })
    for (const value of ['(555) 010-9999', '5550109999', '0555 010 9999', '+1 555 010 9999']) {
      expect(recordsOf(await decided(start({ contactId: 'x' }), saved(value)), 'conversation')[0]?.contactId, value).to.equal('x')
    }
    for (const value of ['9999', '(555) 010-8888', '+44 5550109999']) {
      expect((await refusal(decided(start({ contactId: 'x' }), saved(value)))).details, value)
        .to.deep.equal({ field: 'address', rule: 'unknown-reference' })
    }
  })
})
