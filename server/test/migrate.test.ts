import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Database } from '../database/database.js'
import { migrate, migrations } from '../database/migrate.js'
import { openPglite } from '../database/pglite.js'

void describe('migrations', () => {
  let database: Database
  before(async () => { database = await openPglite() })
  after(() => database.close())

  const done = () => database.transaction(queries =>
    queries.query<{ number: number }>('select number from inbox_migrations.done order by number'))

  void it('are numbered without holes', () => {
    assert.deepEqual(migrations().map(one => one.number), migrations().map((_, index) => index + 1))
  })

  void it('run once, however often they are asked for', async () => {
    await migrate(database)
    await migrate(database)
    assert.equal((await done()).length, migrations().length)
  })

  void it('go on where they stopped', async () => {
    const next = { number: migrations().length + 1, name: 'next.sql', sql: 'create table inbox.next (id text)' }
    await migrate(database, [...migrations(), next])
    assert.equal((await done()).length, migrations().length + 1)
  })

  void it('leave a newer database alone', async () => {
    await assert.rejects(migrate(database), /next\.sql, which this version of the server does not know/)
  })

  void it('are never changed afterward', async () => {
    const changed = migrations().map(one => ({ ...one, sql: `${one.sql}\n-- better` }))
    await assert.rejects(migrate(database, changed), /is not the one that the database has/)
  })

  void it('leave nothing half done', async () => {
    const good = { number: migrations().length + 1, name: 'next.sql', sql: 'create table inbox.next (id text)' }
    const broken = { number: good.number + 1, name: 'broken.sql', sql: 'create table inbox.half (id text); select nonsense' }
    await assert.rejects(migrate(database, [...migrations(), good, broken]))
    const [table] = await database.transaction(queries =>
      queries.query<{ name: string | null }>("select to_regclass('inbox.half')::text as name"))
    assert.equal(table?.name, null)
  })

  void it('carry over what an older version stored, whatever people wrote', async () => {
    const older = await openPglite()
    try {
      await migrate(older, migrations().slice(0, 4))
      const value = {
        text: '\0, half \ud800, \\u0000, \\, "attachments":[{"id":"no"}]',
        attachments: [{ id: 'one', name: '\0 \udc00 "\\' }, { id: 'two', name: 'b' }],
      }
      await older.transaction(async ({ query }) => {
        await query("insert into inbox.tenant (id, epoch, seq) values ('t', 'e', 2)")
        await query("insert into inbox.change (tenant, seq, entries) values ('t', 1, '[1]'), ('t', 2, '[2]')")
        for (const [id, json] of [['m', value], ['plain', { text: '', attachments: [] }]] as const) {
          await query("insert into inbox.message (tenant, id, version, value) values ('t', $1, 1, $2)", [id, JSON.stringify(json)])
        }
        await query("insert into inbox.message (tenant, id, version) values ('t', 'gone', 2)")
      })
      await migrate(older)
      const [files, heads, log] = await older.transaction(async ({ query }) => [
        await query('select file, message from inbox.message_file order by file'),
        await query('select seq, oldest, stamp from inbox.tenant'),
        await query('select seq, entries from inbox.change'),
      ])
      assert.deepEqual(files, [{ file: 'one', message: 'm' }, { file: 'two', message: 'm' }])
      // Who stands behind the last commit goes on; who stands before it loads anew.
      assert.deepEqual([heads, log], [[{ seq: 2, oldest: 3, stamp: '' }], [{ seq: 2, entries: [] }]])
    } finally {
      await older.close()
    }
  })
})
