import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { accessOf } from '../../../src/backend/rules/access.js'
import { put } from '../../../src/backend/rules/put.js'
import { recount, tally } from '../../../src/backend/rules/tally.js'
import type { Write } from '../../../src/backend/rules/write.js'
import { CONVERSATION_STATUSES } from '../../../src/model/conversation.js'
import type { Store } from '../../../src/backend/memory/store.js'
import { channel, conversation, inbox, mark, seedOf, storeOf, theOne } from '../small-world.js'

const counted = (store: Store, agentId: string) =>
  [...store.all('counts', agentId)].map(({ id, open, unread }) => [id, open, unread])

const fromScratch = (store: Store, agentId: string) => {
  const access = accessOf(agentId, store.all('inbox'), store.all('channel'))
  const rows = [...store.all('conversation')].filter(access.maySee)
    .map(one => ({ conversation: one, mark: store.find('mark', one.id, agentId) }))
  return recount(access, rows).map(({ id, open, unread }) => [id, open, unread])
}

const ofAgent = (writes: readonly Write[], agentId: string) => writes.filter(({ owner }) => owner === agentId)

describe('recount', () => {
  it('counts what is open and, of that, what I have not read, in each place', () => {
    const store = storeOf(seedOf({
      conversations: [
        conversation(), conversation({ id: 'c2', inboundCount: 0 }), conversation({ id: 'c3', status: 'spam' }),
        conversation({ id: 'c4', kind: 'private', inboxId: null, channelId: 'own' }),
      ],
    }))
    expect(fromScratch(store, 'ana')).to.deep.equal([
      ['shared', 2, 1], ['private', 1, 1], ['inbox:support', 2, 1], ['channel:sms', 2, 1], ['channel:own', 1, 1],
    ])
    expect(fromScratch(store, 'olaf')).to.deep.equal([['shared', 0, 0], ['private', 0, 0]])
  })
})

describe('tally', () => {
  it('moves the counts of every member when a conversation closes', async () => {
    const moved = await tally([put('conversation', conversation({ version: 4, status: 'closed' }))], storeOf(seedOf()))
    expect(moved.map(({ owner, id }) => [owner, id])).to.deep.equal(
      ['ana', 'ben', 'mia'].flatMap(who => ['shared', 'inbox:support', 'channel:sms'].map(id => [who, id])))
    expect(moved[0]).to.deep.include({ version: 2, value: { id: 'shared', version: 2, open: 0, unread: 0 } })
  })

  it('moves only mine when I read', async () => {
    const moved = await tally([put('mark', mark({ readCount: 2 }), 'ana')], storeOf(seedOf()))
    expect(new Set(moved.map(({ owner }) => owner))).to.deep.equal(new Set(['ana']))
    expect(theOne(moved.slice(0, 1), 'counts')).to.deep.include({ open: 1, unread: 0 })
  })

  it('moves nothing when nothing that counts changed', async () => {
    expect(await tally([put('conversation', conversation({ version: 4, tagIds: ['vip'] }))], storeOf(seedOf())))
      .to.deep.equal([])
  })

  it('counts for who comes into an inbox and who leaves it, and for nobody else', async () => {
    const store = storeOf(seedOf({ conversations: [conversation(), conversation({ id: 'c2', inboundCount: 0 })] }))
    const moved = await tally([put('inbox', inbox({ version: 2, memberIds: ['ana', 'mia', 'olaf'] }))], store)
    expect(ofAgent(moved, 'ana')).to.deep.equal([])
    expect(ofAgent(moved, 'ben').map(({ id, value, version }) => [id, value && 'open' in value ? value.open : null, version]))
      .to.deep.equal([['shared', 0, 2], ['inbox:support', null, 2], ['channel:sms', null, 2]])
    for (const write of [put('inbox', inbox({ version: 2, memberIds: ['ana', 'mia', 'olaf'] })), ...moved]) store.write(write)
    for (const who of ['ben', 'olaf']) {
      expect(counted(store, who).sort(), who).to.deep.equal([...fromScratch(store, who)].sort())
    }
  })

  it('follows a conversation into another inbox, for who can see it there', async () => {
    const seed = seedOf({ inboxes: [inbox({ memberIds: ['ana', 'ben'] }), inbox({ id: 'sales', memberIds: ['ben', 'mia'] })] })
    const moved = await tally([put('conversation', conversation({ inboxId: 'sales', channelId: null }))], storeOf(seed))
    expect(ofAgent(moved, 'ana').map(({ id }) => id)).to.deep.equal(['shared', 'inbox:support', 'channel:sms'])
    expect(ofAgent(moved, 'ben').map(({ id }) => id)).to.deep.equal(['inbox:support', 'channel:sms', 'inbox:sales'])
    expect(ofAgent(moved, 'mia').map(({ id }) => id)).to.deep.equal(['shared', 'inbox:sales'])
  })

  it('says after any changes what a count from scratch says', async () => {
    const agentIds = ['ana', 'ben', 'mia', 'olaf']
    const id = fc.constantFrom('c1', 'c2', 'c3')
    const change = fc.oneof(
      fc.record({
        id,
        kind: fc.constantFrom('shared', 'private', 'legacy', 'direct'),
        status: fc.constantFrom(...CONVERSATION_STATUSES),
        inboxId: fc.constantFrom('support', 'sales'),
        channelId: fc.constantFrom('sms', 'own', null),
        inboundCount: fc.nat(3),
        memberIds: fc.subarray(['ana', 'ben']),
        formerOwnerId: fc.constantFrom(undefined, 'mia', 'olaf'),
      }).map(more => put('conversation', conversation(more))),
      fc.tuple(fc.record({ id, readCount: fc.nat(3), flagged: fc.boolean() }), fc.constantFrom(...agentIds))
        .map(([more, owner]) => put('mark', mark(more), owner)),
    )
    const setting = fc.record({ historyShared: fc.boolean(), memberIds: fc.subarray(agentIds, { minLength: 1 }) })
      .map(more => [put('inbox', inbox({ id: 'sales', ...more }))])
    const batchOfOne = fc.oneof(fc.array(change, { maxLength: 3 }), setting)
    await fc.assert(fc.asyncProperty(fc.array(batchOfOne, { maxLength: 12 }), async batches => {
      const store = storeOf(seedOf({
        inboxes: [inbox(), inbox({ id: 'sales', memberIds: ['ben', 'olaf'] })],
        channels: [channel(), channel({ id: 'own', inboxId: null, ownerId: 'ana' })],
      }))
      for (const batch of batches) {
        // Two writes of one record in one batch do not happen.
        const writes = [...new Map(batch.map(write => [`${write.kind} ${write.id} ${write.owner}`, write])).values()]
        for (const write of [...writes, ...await tally(writes, store)]) store.write(write)
      }
      for (const who of agentIds) {
        const present = fromScratch(store, who)
        const places = new Set(present.map(([place]) => place))
        expect(counted(store, who).filter(([place]) => places.has(place))).to.have.deep.members(present)
      }
    }), { numRuns: 60 })
  })
})
