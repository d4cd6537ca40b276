import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { World } from '../../../src/backend/memory/world.js'
import { systemClock } from '../../../src/lib/clock.js'
import { matches } from '../../../src/model/filter.js'
import { SORTS, compareBy } from '../../../src/model/sort.js'
import { recount } from '../../../src/backend/rules/tally.js'
import type { Wish } from '../small-world.js'
import { commandOf, conversation, inbox, refusal, seedOf } from '../small-world.js'

const send = (messageId: string): Wish =>
  ({ type: 'send-message', conversationId: 'c1', messageId, kind: 'message', text: messageId, attachmentIds: [] })

describe('World', () => {
  it('carries out one command after the other, whoever wants it', async () => {
    const world = new World(seedOf(), systemClock)
    await Promise.all(Array.from({ length: 20 }, (_, index) =>
      world.execute(commandOf({ id: `x${index}`, ...send(`m${index}`) }), index % 2 ? 'ana' : 'ben')))
    const seqs = world.store.threads.of('c1').map(({ seq }) => seq)
    expect(seqs).to.deep.equal(Array.from({ length: 20 }, (_, index) => index + 5))
  })

  it('goes on after a refusal', async () => {
    const world = new World(seedOf(), systemClock)
    const refused = refusal(world.execute(commandOf(send('m1')), 'olaf'))
    const sent = world.execute(commandOf(send('m2')), 'ana')
    expect([(await refused).code, (await sent).changes[0]?.id]).to.deep.equal(['forbidden', 'm2'])
  })

  it('says after any commands what a count and a sort from scratch say', async () => {
    const conversationId = fc.constantFrom('c1', 'c2', 'c3')
    const wish: fc.Arbitrary<Wish> = fc.oneof(
      conversationId.map(id => ({ type: 'close', conversationId: id }) as const),
      conversationId.map(id => ({ type: 'reopen', conversationId: id }) as const),
      fc.record({ type: fc.constant('mark-read' as const), conversationId, seq: fc.nat(8) }),
      conversationId.map(id => ({ type: 'mark-unread', conversationId: id }) as const),
      fc.record({
        type: fc.constant('assign' as const), conversationId, assigneeId: fc.constantFrom('ana', 'ben', null),
        expectedAssigneeId: fc.constantFrom('ana', 'ben', null),
      }),
      fc.record({
        type: fc.constant('send-message' as const), conversationId, messageId: fc.uuid(), text: fc.constant('Hi'),
        kind: fc.constantFrom('message', 'note'), attachmentIds: fc.constant([]),
      }),
    )
    const agents = ['ana', 'ben', 'olaf']
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(wish, fc.constantFrom(...agents))), async acts => {
      const world = new World(seedOf({
        inboxes: [inbox(), inbox({ id: 'sales', memberIds: ['ben', 'olaf'] })],
        conversations: [
          conversation(), conversation({ id: 'c2', inboxId: 'sales', channelId: null, status: 'closed' }),
          conversation({ id: 'c3', status: 'spam' }),
        ],
      }), systemClock)
      for (const who of agents) for (const sort of SORTS) world.views(who).page({ status: 'open' }, sort, 9)
      for (const [index, [act, who]] of acts.entries()) {
        await world.execute(commandOf({ ...act, id: `x${index}` }), who).catch(() => undefined)
      }
      for (const who of agents) {
        const access = world.access(who)
        const rows = [...world.store.all('conversation')].filter(access.maySee)
          .map(one => ({ conversation: one, mark: world.store.find('mark', one.id, who) }))
        const plain = recount(access, rows).map(({ id, open, unread }) => ({ id, open, unread }))
        expect([...world.store.all('counts', who)].map(({ id, open, unread }) => ({ id, open, unread })))
          .to.deep.equal(plain)
        for (const sort of SORTS) {
          const expected = rows.filter(row => matches({ status: 'open' }, row.conversation, row.mark, who))
            .sort(compareBy(sort)).map(row => row.conversation.id)
          expect(world.views(who).page({ status: 'open' }, sort, 9).rows.map(row => row.conversation.id))
            .to.deep.equal(expected)
        }
      }
    }), { numRuns: 40 })
  })
})
