import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { answer } from '../../answers/answer.js'
import { askerOf } from '../../answers/asker.js'
import type { Database } from '../../database/database.js'
import { migrate } from '../../database/migrate.js'
import type { Query } from '../../../src/backend/queries.js'
import type { SearchFilter } from '../../../src/model/search.js'
import type { Scope } from '../../store/store.js'
import { Store } from '../../store/store.js'
import { fillCrowd, NEEDLES, PLACES, WHO } from '../crowd.js'

interface Looked {
  readonly found: number
  /** How often messages, contacts, or their words, were read from end to end. */
  readonly scans: number
  /** How often the index of words was asked. */
  readonly byWord: number
  /** How much was read of the indexes of messages by time and by conversation, and of contacts by name. */
  readonly read: number
}

const messages = (search: string, filter: SearchFilter = {}): Query =>
  ({ type: 'search-messages', search, filter, limit: 30 })
const conversations = (search: string, filter: SearchFilter = {}): Query =>
  ({ type: 'search-conversations', search, filter, limit: 30 })
const contacts = (search: string): Query => ({ type: 'contacts', search, limit: 30 })

/** Whether what is looked for is found by indexes, as the role that serves, under row-level security. */
export const findingSuite = (open: () => Promise<Database>): void => {
  void describe('among tens of thousands of messages', () => {
    let database: Database
    let store: Store
    let tenant: string
    before(async () => {
      database = await open()
      await migrate(database)
      store = new Store(database)
      tenant = await fillCrowd(store, { conversations: 3_000, each: 10 })
      await database.transaction(({ script }) => script('analyze inbox.words; analyze inbox.conversation; analyze inbox.message; analyze inbox.contact'))
    })
    after(() => database.close())

    /** PostgreSQL's own count of what this connection read, with all that functions read in it. */
    const countOf = async ({ query }: Scope): Promise<Omit<Looked, 'found'>> => {
      const [row] = await query<Omit<Looked, 'found'>>(`
        select (select sum(seq_scan) from pg_stat_xact_user_tables
            where schemaname = 'inbox' and relname in ('words', 'message', 'contact'))::int as scans,
          pg_stat_get_xact_numscans(to_regclass('inbox.words_found'))::int as "byWord",
          (pg_stat_get_xact_tuples_returned(to_regclass('inbox.words_newest'))
            + pg_stat_get_xact_tuples_returned(to_regclass('inbox.words_in_conversation'))
            + pg_stat_get_xact_tuples_returned(to_regclass('inbox.contact_by_name')))::int as read`)
      return row!
    }

    const look = (query: Query, agentId: string = WHO.all): Promise<Looked> => store.read(tenant, async scope => {
      const before = await countOf(scope)
      const { items } = await answer(query, await askerOf(scope, agentId))
      const after = await countOf(scope)
      return {
        found: items.length, scans: after.scans - before.scans, byWord: after.byWord - before.byWord,
        read: after.read - before.read,
      }
    })

    /** Often enough that a plan for all questions would have been made, if there were one. */
    const again = async (query: Query, agentId?: string): Promise<Looked> => {
      for (let times = 0; times < 6; times++) await look(query, agentId)
      return look(query, agentId)
    }

    void it('finds a common word among the newest alone', async () => {
      const { found, scans, byWord, read } = await again(messages(NEEDLES.common))
      assert.deepEqual([found, scans, byWord], [30, 0, 0])
      assert.ok(read < 1_000, `${read} were read`)
    })

    void it('finds a rare word, and that there is none, by the index of words', async () => {
      for (const [search, most] of [[NEEDLES.rare, 1], ['nobodywrotethis', 0]] as const) {
        const { found, scans, byWord } = await again(messages(search))
        assert.deepEqual([found, scans, byWord], [most, 0, 1], search)
      }
    })

    void it('finds a common word where few may be seen, or few are looked at, in their conversations', async () => {
      for (const [query, agentId] of [
        [messages(NEEDLES.common, { inboxId: PLACES.small }), WHO.all], [messages(NEEDLES.common), WHO.few],
      ] as const) {
        const { found, scans, byWord, read } = await again(query, agentId)
        assert.deepEqual([found, scans, byWord], [30, 0, 0])
        assert.ok(read < 15_000, `${read} were read`)
      }
      const { found, scans } = await again(messages(NEEDLES.common, { contactId: 'contact-1000' }))
      assert.deepEqual([found > 0, scans], [true, 0])
    })

    void it('finds conversations by name and by number without reading all words', async () => {
      for (const search of ['ba', 'nobodyiscalledthis', '4150037']) {
        assert.equal((await again(conversations(search))).scans, 0, search)
      }
    })

    void it('finds contacts by name, mail address and number, among the next by name or by the index of words', async () => {
      const common = await again(contacts('ba'))
      assert.deepEqual([common.found, common.scans], [30, 0])
      for (const [search, most] of [['1798@example', 1], ['4150037', 1], ['nobodyiscalledthis', 0], ['0037', 1]] as const) {
        const { found, scans, byWord, read } = await again(contacts(search))
        assert.deepEqual([found >= most, scans], [true, 0], search)
        assert.ok(byWord > 0 && read < 1_100, `${search}: ${byWord}, ${read}`)
      }
    })

    void it('goes on to the end, each message once', async () => {
      const seen = new Set<string>()
      let pages = 0
      for (let cursor: string | null = ''; cursor !== null; pages++) {
        const query: Query<'search-messages'> = {
          type: 'search-messages', search: NEEDLES.common, filter: { inboxId: PLACES.big }, limit: 100, ...cursor && { cursor },
        }
        const page = await store.read(tenant, async scope => answer(query, await askerOf(scope, WHO.all)))
        for (const { id } of page.items) seen.add(id)
        cursor = page.next
      }
      const [{ count } = { count: 0 }] = await store.read(tenant, ({ query }) => query<{ count: number }>(`
        select count(*)::int as count from inbox.message as m join inbox.conversation as c on c.id = m.conversation_id
        where c.inbox_id = $1 and c.status <> 'spam' and m.value->>'text' like $2`, [PLACES.big, `%${NEEDLES.common}%`]))
      assert.ok(count > 300)
      assert.deepEqual([seen.size, pages], [count, Math.ceil(count / 100)])
    })

    void it('is seen to read everything once the index of words is gone', async () => {
      await database.transaction(({ script }) => script('drop index inbox.words_found'))
      const { found, byWord } = await look(messages(NEEDLES.rare))
      assert.deepEqual([found, byWord ?? 0], [1, 0])
    })
  })
}
