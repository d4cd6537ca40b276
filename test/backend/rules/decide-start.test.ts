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
})
