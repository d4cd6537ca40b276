import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { answer } from '../../answers/answer.js'
import { askerOf } from '../../answers/asker.js'
import type { Database } from '../../database/database.js'
import { migrate, migrations } from '../../database/migrate.js'
import type { QueryType } from '../../../src/backend/queries.js'
import { suiteSeed } from '../../../src/testing/backend-suite/index.js'
import { indexAll, keepIndexing } from '../../store/keep-indexing.js'
import { Store } from '../../store/store.js'

const TENANT = 'shop'
const ME = 'agent-noel'
/** The version of the server that knew no search, and the last one that found contacts by their names alone. */
const BEFORE = 6
const BY_NAME = 10
/** More than two transactions index. */
const MESSAGES = 1_100

const seed = suiteSeed()
const conversation = seed.conversations!.find(one => one.id === 'fresh')!
const contact = seed.contacts!.find(one => one.id === conversation.contactId)!
const message = seed.messages!.find(one => one.conversationId === conversation.id && one.kind === 'message')!

/** As an older version of the server stored it. */
const fillOlder = (database: Database): Promise<void> => database.transaction(async ({ query }) => {
  await query("select set_config('role', 'inbox_app', true), set_config('app.tenant', $1, true)", [TENANT])
  await query("insert into inbox.tenant (id, epoch) values ($1, 'e')", [TENANT])
  const records = [['agent', seed.agents], ['inbox', seed.inboxes], ['channel', seed.channels]] as const
  for (const [kind, values] of records) {
    for (const value of values) {
      await query('insert into inbox.record (tenant, kind, owner, id, version, value) values ($1, $2, $3, $4, 1, $5)',
        [TENANT, kind, '', value.id, JSON.stringify(value)])
    }
  }
  await query(`
    insert into inbox.conversation (tenant, id, version, value, kind, status, inbox_id, contact_id, activity_at)
    values ($1, $2, 1, $3, $4, $5, $6, $7, $8)
  `, [TENANT, conversation.id, JSON.stringify(conversation), conversation.kind, conversation.status, conversation.inboxId,
    conversation.contactId, conversation.activityAt])
  await query('insert into inbox.contact (tenant, id, version, value) values ($1, $2, 1, $3)',
    [TENANT, contact.id, JSON.stringify(contact)])
  for (let index = 0; index < MESSAGES; index++) {
    const value = { ...message, id: `m-${index}`, seq: index + 1, text: `older number${index}` }
    await query(`
      insert into inbox.message (tenant, id, version, value, conversation_id, seq, direction)
      values ($1, $2, 1, $3, $4, $5, $6)
    `, [TENANT, value.id, JSON.stringify(value), value.conversationId, value.seq, value.direction])
  }
})

/** What an older version of the server stored is found once it is indexed. */
export const indexingSuite = (open: () => Promise<Database>): void => {
  void describe('what an older version stored', () => {
    let database: Database
    let store: Store
    before(async () => {
      database = await open()
      await migrate(database, migrations().slice(0, BEFORE))
      await fillOlder(database)
      await migrate(database)
      store = new Store(database)
    })
    after(() => database.close())

    const found = (type: QueryType & `search-${string}`, search: string) => store.read(TENANT, async scope => {
      const { items } = await answer({ type, search, filter: {}, limit: 200 }, await askerOf(scope, ME))
      return items.map(({ id }) => id)
    })

    void it('is known to be unindexed, and not found', async () => {
      assert.deepEqual(await store.unindexedTenants(), [TENANT])
      assert.deepEqual(await found('search-messages', 'number7'), [])
    })

    void it('is indexed bit by bit, and stopping keeps what was done', async () => {
      let steps = 0
      await indexAll(store, () => ++steps <= 3)
      const [left] = await store.read(TENANT, ({ query }) => query<{ kind: string, behind: string }>(
        'select kind, behind from inbox.unindexed'))
      assert.equal(left?.kind, 'message')
      assert.notEqual(left.behind, '')
      const some = (await found('search-messages', 'number4')).length
      assert.ok(some > 0 && some < 111, String(some))
    })

    void it('is whole once two processes have shared what was left', async () => {
      await Promise.all([indexAll(store, () => true), indexAll(store, () => true)])
      assert.deepEqual(await store.unindexedTenants(), [])
      // 7, 70 to 79, 700 to 799.
      assert.equal((await found('search-messages', 'number7')).length, 111)
      assert.deepEqual(await found('search-messages', 'number1099'), ['m-1099'])
      assert.deepEqual(await found('search-conversations', contact.name), [conversation.id])
    })

    void it('is indexed by a server that starts, which ends with the transaction under way when it is told to', async () => {
      await store.write(TENANT, async ({ query }) => {
        await query('select inbox.forget_all_words()')
        await query("insert into inbox.unindexed (tenant, kind) values ($1, 'message')", [TENANT])
      })
      const failures: unknown[] = []
      await keepIndexing(store, error => { failures.push(error) })()
      await indexAll(store, () => true)
      assert.deepEqual([failures, await store.unindexedTenants()], [[], []])
      assert.equal((await found('search-messages', 'number7')).length, 111)
    })

    void it('tells when it could not be indexed', async () => {
      const failures: unknown[] = []
      const broken = new Store({ ...database, transaction: () => Promise.reject(new Error('the disk is full')) })
      const stop = keepIndexing(broken, error => { failures.push(error) })
      await stop()
      assert.deepEqual(failures.map(String), ['Error: the disk is full'])
    })
  })
  void describe('contacts that were found by their names alone', () => {
    void it('are found by mail address and number, too, once a server has started', async () => {
      const database = await open()
      await migrate(database, migrations().slice(0, BY_NAME))
      await database.transaction(async ({ query }) => {
        await query("select set_config('role', 'inbox_app', true), set_config('app.tenant', $1, true)", [TENANT])
        await query("insert into inbox.tenant (id, epoch) values ($1, 'e')", [TENANT])
        await query("insert into inbox.record (tenant, kind, owner, id, version, value) values ($1, 'agent', '', $2, 1, $3)",
          [TENANT, ME, JSON.stringify(seed.agents.find(({ id }) => id === ME))])
        await query(`insert into inbox.contact (tenant, id, version, value, name_key, texts) values ($1, $2, 1, $3, '\\x61', 'amara')`,
          [TENANT, contact.id, JSON.stringify(contact)])
        await query(`select inbox.keep_words('contact', array[$1], array[null], array[null::float8], '[["amara"]]')`, [contact.id])
      })
      await migrate(database)
      const store = new Store(database)
      const found = (search: string) => store.read(TENANT, async scope => {
        const { items, total } = await answer({ type: 'contacts', search, limit: 10 }, await askerOf(scope, ME))
        return [items.map(({ id }) => id), total]
      })
      const searches = [contact.phones[0]!.value.slice(-4), contact.emails[0]!.value, 'amara']
      assert.deepEqual(await Promise.all(searches.map(found)), [[[], 0], [[], 0], [[contact.id], 1]])
      await indexAll(store, () => true)
      for (const search of searches) assert.deepEqual(await found(search), [[contact.id], 1], search)
      await database.close()
    })
  })
}
