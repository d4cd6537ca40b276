import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ServerOf } from '../api.js'
import { problemIn, tenantAt } from '../api.js'

/** Refused by the database: of another tenant, or nothing that the server may do at all. */
const REFUSED = /row-level security|permission denied/

/** Columns that tell whose a row is. */
const OWNER = { tenant: 'id' } as const

/** Tables that the role which serves has no right to. */
const CLOSED = ['words']

export const tenantsSuite = (server: ServerOf): void => {
  void describe('tenants', () => {
    void it('have row-level security, forced, on every table there is', async () => {
      const { services: { store }, tenantId } = await tenantAt(server())
      const open = await store.read(tenantId, ({ query }) => query(
        `select relname from pg_class where relnamespace = 'inbox'::regnamespace and relkind in ('r', 'p')
         and not (relrowsecurity and relforcerowsecurity)`))
      assert.deepEqual(open, [])
    })

    void it('cannot read, write, change or remove a row of another, whatever is asked of the database', async () => {
      const [mine, theirs] = [await tenantAt(server()), await tenantAt(server())]
      const { store } = mine.services
      for (const { post } of [mine, theirs]) {
        assert.equal((await post('agent-noel', '/v1/commands', { id: 'k', type: 'close', conversationId: 'fresh' })).status, 200)
      }
      const tables = await store.read(mine.tenantId, ({ query }) => query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'inbox'::regnamespace and relkind = 'r'`))
      assert.ok(tables.length >= 12)
      let seen = 0
      for (const { name } of tables) {
        // Closed to the role that serves, whoever's the rows are: functions look into it.
        if (CLOSED.includes(name)) {
          for (const sql of [`select from inbox.${name}`, `delete from inbox.${name}`, `update inbox.${name} set tenant = tenant`]) {
            await assert.rejects(mine.services.store.write(mine.tenantId, ({ query }) => query(sql)), /permission denied/, sql)
          }
          continue
        }
        const owner = (OWNER as Readonly<Record<string, string>>)[name] ?? 'tenant'
        const count = (tenant: string, of: string) => store.read(tenant, async ({ query }) => {
          const [row] = await query<{ count: number }>(`select count(*)::int as count from inbox.${name} where ${owner} = $1`, [of])
          return row!.count
        })
        seen += await count(theirs.tenantId, theirs.tenantId)
        assert.equal(await count(mine.tenantId, theirs.tenantId), 0, `${name} is read`)
        const before = await count(theirs.tenantId, theirs.tenantId)
        const attempt = async (sql: string, value: string): Promise<readonly unknown[]> =>
          store.write(mine.tenantId, ({ query }) => query(sql, [value])).catch((error: unknown) => {
            assert.match(String(error), REFUSED)
            return []
          })
        await attempt(`delete from inbox.${name} where ${owner} = $1`, theirs.tenantId)
        const touched = await attempt(`update inbox.${name} set ${owner} = ${owner} where ${owner} = $1 returning 1`, theirs.tenantId)
        assert.deepEqual(touched, [], `${name} is changed`)
        assert.equal(await count(theirs.tenantId, theirs.tenantId), before, `${name} is removed`)
        if (before > 0) {
          await assert.rejects(store.write(mine.tenantId, ({ query }) =>
            query(`update inbox.${name} set ${owner} = $1`, [`${theirs.tenantId}-other`])), REFUSED, `${name} is given away`)
        }
      }
      assert.ok(seen > 10, 'there was something to find')
    })

    void it('see nothing where no tenant is named', async () => {
      const { services: { store }, tenantId } = await tenantAt(server())
      const count = await store.read(tenantId, async ({ query }) => {
        await query(`select set_config('app.tenant', '', true)`)
        const [row] = await query<{ count: number }>('select count(*)::int as count from inbox.conversation')
        return row!.count
      })
      assert.equal(count, 0)
    })

    void it('do not find each other\'s records by their ids', async () => {
      const [mine, theirs] = [await tenantAt(server(), undefined), await tenantAt(server())]
      const upload = await theirs.ask('agent-noel', '/v1/files/secret?name=a.txt', {
        method: 'PUT', headers: { 'content-type': 'text/plain' }, body: 'secret',
      })
      assert.equal(upload.status, 200)
      const sent = await mine.post('agent-noel', '/v1/commands', {
        id: 'k', type: 'send-message', conversationId: 'fresh', messageId: 'm', kind: 'message', text: 'x', attachmentIds: ['secret'],
      })
      assert.equal((await problemIn(sent))[0], 422)
    })
  })
}
