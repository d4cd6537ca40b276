import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { answer } from '../../answers/answer.js'
import { askerOf } from '../../answers/asker.js'
import type { Database } from '../../database/database.js'
import { migrate } from '../../database/migrate.js'
import type { Query } from '../../../src/backend/queries.js'
import type { Write } from '../../../src/backend/rules/write.js'
import type { Conversation } from '../../../src/model/conversation.js'
import type { ConversationFilter } from '../../../src/model/filter.js'
import type { Mark } from '../../../src/model/mark.js'
import { unmarked, unreadCount } from '../../../src/model/mark.js'
import type { Sort } from '../../../src/model/sort.js'
import { SORTS } from '../../../src/model/sort.js'
import type { Scope } from '../../store/store.js'
import { Store } from '../../store/store.js'
import { writeRecords } from '../../store/write-records.js'
import { fillCrowd, PLACES, WHO } from '../crowd.js'

/** A database that can be cleaned up, which no transaction does. */
export interface Cleaned {
  readonly database: Database
  clean(): Promise<void>
}

interface Looked {
  readonly shown: number
  readonly total: number | null
  /** How often conversations or marks were read from end to end. */
  readonly scans: number
  /** How many conversations and marks were read, and not their entries in an index alone. */
  readonly read: number
}

/** Something that is written. */
interface Act {
  readonly of: string
  readonly by: string
  readonly count: number
  readonly what: 'conversation' | 'mark' | 'flag' | 'no mark'
}

const LIMIT = 50
const CONVERSATIONS = 8_000
/** Beside those that are shown, one more of them, what is pinned, and what they bring along. */
const MOST = 4 * LIMIT

const NARROWED: Readonly<Record<string, ConversationFilter>> = {
  nothing: {}, unread: { unread: true }, read: { unread: false }, 'a tag': { tagIds: [PLACES.tag] },
  'two tags': { tagIds: [PLACES.tag, 'tag-4'] }, 'a file': { hasAttachment: true },
  'waiting for an answer': { awaitingReply: true }, mine: { assignee: 'me' }, 'nobody\'s': { assignee: 'none' },
  'a colleague\'s': { assignee: 'agent-3' }, 'a channel': { channelId: PLACES.channel }, 'an inbox': { inboxId: PLACES.big },
  'an old inbox': { inboxId: PLACES.small }, 'a time': { since: 1_789_900_000_000, until: 1_789_950_000_000 },
  'unread with a tag and a file': { unread: true, tagIds: [PLACES.tag], hasAttachment: true },
}

/** Whether lists read what they show, as the role that serves, under row-level security. */
export const listingSuite = (open: () => Promise<Cleaned>): void => {
  void describe('among thousands of conversations', () => {
    let place: Cleaned
    let store: Store
    let tenant: string
    before(async () => {
      place = await open()
      await migrate(place.database)
      store = new Store(place.database)
      tenant = await fillCrowd(store, { conversations: CONVERSATIONS, each: 2 })
      await place.clean()
    })
    after(() => place.database.close())

    /** PostgreSQL's own count of what this connection read. */
    const countOf = async ({ query }: Scope): Promise<Pick<Looked, 'scans' | 'read'>> => {
      const [row] = await query<Pick<Looked, 'scans' | 'read'>>(`
        select sum(seq_scan)::int as scans, sum(coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables
        where schemaname = 'inbox' and relname in ('conversation', 'mark')`)
      return row!
    }

    const look = (filter: ConversationFilter, sort: Sort, agentId: string): Promise<Looked> =>
      store.read(tenant, async scope => {
        const query: Query<'conversations'> = { type: 'conversations', filter, sort, limit: LIMIT }
        const asker = await askerOf(scope, agentId)
        const before = await countOf(scope)
        const { items, total } = await answer(query, asker)
        const after = await countOf(scope)
        return { shown: items.length, total, scans: after.scans - before.scans, read: after.read - before.read }
      })

    /** Often enough that a plan for all questions would have been made, if there were one. */
    const again = async (filter: ConversationFilter, sort: Sort = 'newest', agentId: string = WHO.all): Promise<Looked> => {
      for (let times = 0; times < 6; times++) await look(filter, sort, agentId)
      return look(filter, sort, agentId)
    }

    const isSmall = ({ scans, read }: Looked, what: string) => {
      assert.equal(scans, 0, `${what}: read from end to end`)
      assert.ok(read <= MOST, `${what}: ${read} were read`)
    }

    for (const [name, filter] of Object.entries(NARROWED)) {
      void it(`reads no more than it shows of a list narrowed to ${name}`, async () => {
        for (const status of ['open', 'closed'] as const) {
          isSmall(await again({ status, ...filter }), `${name}, ${status}`)
        }
      })
    }

    void it('reads no more than it shows, in whichever order', async () => {
      for (const sort of SORTS) for (const status of ['open', 'closed'] as const) {
        const looked = await again({ status }, sort)
        assert.equal(looked.shown, LIMIT)
        isSmall(looked, `${sort}, ${status}`)
      }
    })

    void it('reads nothing where there is nothing unread, and little where an agent never read anything', async () => {
      await store.write(tenant, ({ query }) => query(`
        update inbox.mark set read_count = 1000000, flagged = false where tenant = $1 and owner = $2`, [tenant, WHO.few]))
      await store.write(tenant, async ({ query }) => query(`
        insert into inbox.mark (tenant, owner, id, version, value, read_count, flagged)
        select tenant, $2, id, 1, '{}', 1000000, false from inbox.conversation where tenant = $1 on conflict do nothing
      `, [tenant, WHO.few]))
      await place.clean()
      const read = await again({ status: 'closed', unread: true }, 'newest', WHO.few)
      assert.deepEqual([read.shown, read.total], [0, 0])
      isSmall(read, 'all of it read')
      const never = await again({ status: 'open', unread: true }, 'newest', 'agent-5')
      assert.equal(never.shown, LIMIT)
      isSmall(never, 'nothing read')
    })

    void it('knows what is unread to whom, whatever is written in whichever order', async () => {
      const agents = [WHO.all, WHO.few, 'agent-7']
      const ids = ['x-0', 'x-1', 'x-2']
      const conversations = new Map<string, Conversation>()
      const marks = new Map<string, Mark>()
      const [example] = await store.read(tenant, ({ query }) => query<{ value: Conversation }>(
        'select value from inbox.conversation where tenant = $1 and inbox_id = $2 limit 1', [tenant, PLACES.small]))
      const act: fc.Arbitrary<Act> = fc.record({
        of: fc.constantFrom(...ids), by: fc.constantFrom(...agents), count: fc.integer({ min: 0, max: 2 }),
        what: fc.constantFrom<Act['what']>('conversation', 'mark', 'flag', 'no mark'),
      })
      const written = ({ of, by, count, what }: Act): Write => {
        if (what === 'conversation') {
          const value: Conversation = { ...example!.value, id: of, inboundCount: count, status: 'snoozed' }
          conversations.set(of, value)
          return { kind: 'conversation', id: of, owner: null, version: 1, value }
        }
        const value = what === 'no mark' ? null : { ...unmarked(of), readCount: count, flagged: what === 'flag' }
        if (value) marks.set(`${by} ${of}`, value)
        else marks.delete(`${by} ${of}`)
        return { kind: 'mark', id: of, owner: by, version: 1, value }
      }
      await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 3 }), async acts => {
        await store.write(tenant, scope => writeRecords(scope, acts.map(written)))
        for (const agentId of [WHO.all, WHO.few]) {
          const expected = [...conversations.values()]
            .filter(one => unreadCount(one, marks.get(`${agentId} ${one.id}`)) > 0).map(one => one.id).sort()
          const { items } = await store.read(tenant, async scope => answer({
            type: 'conversations', filter: { status: 'snoozed', unread: true, inboxId: PLACES.small }, sort: 'newest', limit: 200,
          }, await askerOf(scope, agentId)))
          assert.deepEqual(items.map(({ id }) => id).filter(id => ids.includes(id)).sort(), expected)
        }
      }), { numRuns: 80 })
    })

    void it('is seen to read much once the indexes are gone', async () => {
      await place.database.transaction(({ script }) =>
        script('drop index inbox.conversation_listed; drop index inbox.conversation_counted'))
      const { read, scans } = await look({ status: 'open', unread: true }, 'newest', WHO.all)
      assert.ok(scans > 0 || read > MOST, `${read} were read`)
    })
  })
}
