import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import type { Page, Query } from '../../../src/backend/queries.js'
import { askedOf, soughtBy } from '../../../src/backend/rules/search.js'
import type { Seed } from '../../../src/backend/rules/seed.js'
import type { Conversation } from '../../../src/model/conversation.js'
import { CONVERSATION_KINDS, CONVERSATION_STATUSES } from '../../../src/model/conversation.js'
import type { ConversationFilter } from '../../../src/model/filter.js'
import type { Mark } from '../../../src/model/mark.js'
import { SORTS } from '../../../src/model/sort.js'
import { suiteSeed } from '../../../src/testing/backend-suite/index.js'
import type { ServerOf } from '../api.js'
import { tenantAt } from '../api.js'

const { signal } = new AbortController()
const base = suiteSeed()
const example = base.conversations![0]!
const ME = 'agent-noel'

const few = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)

/** Few different values, so that everything meets its like. */
const conversation = (id: string): fc.Arbitrary<Conversation> => fc.record({
  kind: few(...CONVERSATION_KINDS), status: few(...CONVERSATION_STATUSES),
  inboxId: few('inbox-support', 'inbox-orders', 'inbox-repairs', null),
  channelId: few('channel-support-sms', 'channel-noel', 'channel-repairs-sms', null),
  contactId: few('contact-01', 'contact-02', null), assigneeId: few(ME, 'agent-tova', null),
  memberIds: few<readonly string[]>([], [ME, 'agent-iris'], ['agent-remy']),
  tagIds: few<readonly string[]>([], ['tag-urgent'], ['tag-urgent', 'tag-refund']),
  activityAt: few(1_000, 2_000, 2_000.5, 3_000), waitingSince: few(null, 1_000, 2_000), inboundCount: few(0, 1, 2),
  hasAttachment: fc.boolean(),
}).map(more => ({ ...example, id, ...more, address: '', lastMessage: null, lastSeq: 0 }))

const mark = (id: string): fc.Arbitrary<Mark | null> => fc.option(fc.record({
  readCount: few(0, 1, 2), flagged: fc.boolean(), pinnedAt: few(null, null, 5, 6), order: few(null, 'a', 'aB', 'b'),
}).map(more => ({ id, version: 1, readSeq: 0, ...more })))

const ids = Array.from({ length: 24 }, (_, index) => `c-${String(index).padStart(2, '0')}`)

const world: fc.Arbitrary<Omit<Seed, 'tenantId'>> = fc.record({
  conversations: fc.tuple(...ids.map(conversation)), marks: fc.tuple(...ids.map(mark)),
}).map(({ conversations, marks }) => ({
  ...base, conversations, messages: [], marks: { [ME]: marks.filter(one => one !== null) },
}))

const filter: fc.Arbitrary<ConversationFilter> = fc.record({
  status: few(...CONVERSATION_STATUSES), kinds: fc.uniqueArray(few(...CONVERSATION_KINDS), { minLength: 1 }),
  inboxId: few('inbox-support', 'inbox-repairs'), channelId: few('channel-support-sms', 'channel-noel'),
  contactId: few('contact-01'), assignee: few('me', 'none', 'agent-tova'), unread: fc.boolean(),
  tagIds: few<readonly string[]>([], ['tag-urgent'], ['tag-refund', 'tag-urgent']), hasAttachment: fc.boolean(),
  awaitingReply: fc.boolean(), since: few(2_000, 2_000.5), until: few(2_000.5, 3_000),
}, { requiredKeys: [] })

export const listsSuite = (server: ServerOf): void => {
  void describe('lists', () => {
    void it('are those of the memory back end, whatever is asked of whichever world', async () => {
      const filters = fc.array(filter, { minLength: 8, maxLength: 8 })
      await fc.assert(fc.asyncProperty(world, filters, async (seed, asked) => {
        const tenant = await tenantAt(server(), seed)
        const memory = createMemoryWorld({ ...seed, tenantId: tenant.tenantId }).backend(ME)
        const own = tenant.as(ME)
        for (const [index, one] of [{ kinds: CONVERSATION_KINDS }, ...asked].entries()) {
          for (const sort of SORTS) {
            let cursor: string | null = null
            do {
              const query: Query<'conversations'> = {
                type: 'conversations', filter: one, sort, limit: 3 + index, ...cursor !== null && { cursor },
              }
              const [actual, expected]: Page<Query<'conversations'>>[] = await Promise.all([
                own.load(query, signal), memory.load(query, signal),
              ])
              const what: string = `${sort} ${JSON.stringify(one)} ${cursor ?? ''}`
              assert.deepEqual(actual!.items.map(({ id }) => id), expected!.items.map(({ id }) => id), what)
              assert.deepEqual([actual!.total, actual!.next], [expected!.total, expected!.next], what)
              cursor = actual!.next
            } while (cursor !== null)
          }
        }
        await tenant.close()
      }), { numRuns: 6 })
    })

    void it('of contacts are those of the memory back end, whatever their names hold', async () => {
      const odd = few('', ' ', 'Zoë', 'zoe', 'Zoe', 'ÅSA', 'asa', 'asa zo', '%', '_', '\\', '森田', '田森田', '\uFFFF', '😀', '\ue000', '\u0001')
      const name = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 6 }))
      const number = few('+1 555 010', '+1555010', '5550', '55', '010', '1'.repeat(18), '%')
      const contacts = fc.array(fc.record({ name, company: name, number, email: few('zoe.asa@lark.example', 'X_asa@zoë.example', '') }), { minLength: 10, maxLength: 20 })
      const searches = fc.array(fc.oneof(name, number, few('lark', 'zoe@', 'example')), { maxLength: 8 })
      await fc.assert(fc.asyncProperty(contacts, searches, async (people, asked) => {
        const seed = {
          ...base, conversations: [], messages: [], marks: {},
          contacts: people.map((one, index) => ({
            ...base.contacts![0]!, id: `k-${index}`, name: one.name, company: one.company,
            emails: one.email === '' ? [] : [{ label: '', value: one.email }],
            phones: [{ label: '', value: one.number }],
          })),
        }
        const tenant = await tenantAt(server(), seed)
        const memory = createMemoryWorld({ ...seed, tenantId: tenant.tenantId }).backend(ME)
        const own = tenant.as(ME)
        for (const search of ['', ...asked]) {
          const query = { type: 'contacts', limit: 7, search: search.replaceAll('\0', '').toWellFormed() } as const
          const [actual, expected] = await Promise.all([own.load(query, signal), memory.load(query, signal)])
          assert.deepEqual(actual.items.map(({ id }) => id), expected.items.map(({ id }) => id), JSON.stringify(search))
          assert.equal(actual.next, expected.next, JSON.stringify(search))
          // Where keys alone do not tell what is found, nobody counts.
          const isCounted = search.trim() === '' || askedOf(soughtBy(search)).isExact
          assert.equal(actual.total, isCounted ? expected.total : null, JSON.stringify(search))
        }
        await tenant.close()
      }), { numRuns: 10 })
    })
  })
}
