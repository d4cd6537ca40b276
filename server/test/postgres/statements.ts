import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tenantAt } from '../api.js'
import { startServer } from '../running.js'
import type { Cluster } from './cluster.js'

export const statementsSuite = (cluster: () => Cluster): void => {
  void describe('a connection', () => {
    void it('reads and plans once what is asked over and over', async () => {
      const running = await startServer({ DATABASE_URL: await cluster().create(), INBOX_CONNECTIONS: '1' })
      try {
        const tenant = await tenantAt(running)
        const asks = async (): Promise<number> => {
          assert.equal((await tenant.ask('agent-noel', '/v1/session')).status, 200)
          const [row] = await tenant.services.store.read(tenant.tenantId, ({ query }) =>
            query<{ count: number }>('select count(*)::int as count from pg_prepared_statements'))
          return row?.count ?? 0
        }
        await asks()
        const before = await asks()
        assert.ok(before > 3)
        assert.equal(await asks(), before)
      } finally {
        await running.stop()
      }
    })
  })
}
