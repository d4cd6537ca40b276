import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ServerOf } from '../api.js'
import { problemIn, tenantAt } from '../api.js'
import { startServer } from '../running.js'

const statusOf = async (response: Response): Promise<readonly [number, string]> =>
  [response.status, (await response.json() as { readonly status: string }).status]

export const watchingSuite = (server: ServerOf): void => {
  void describe('whoever runs it', () => {
    void it('sees that it lives, and that it is ready as long as its database answers', async () => {
      const { address, services: { database } } = server()
      assert.deepEqual(await statusOf(await fetch(`${address}/health/live`)), [200, 'live'])
      assert.deepEqual(await statusOf(await fetch(`${address}/health/ready`)), [200, 'ready'])
      const { ping } = database
      database.ping = () => Promise.reject(new Error('gone'))
      try {
        assert.deepEqual(await statusOf(await fetch(`${address}/health/ready`)), [503, 'no-database'])
        assert.deepEqual(await statusOf(await fetch(`${address}/health/live`)), [200, 'live'])
      } finally {
        database.ping = ping
      }
    })

    void it('sees how many listen and what was asked, and nobody\'s name or words', async () => {
      const tenant = await tenantAt(server())
      const controller = new AbortController()
      await tenant.ask('agent-noel', '/v1/events', { signal: controller.signal })
      await tenant.ask('agent-noel', '/v1/contacts?limit=5&search=a-very-private-word')
      const metrics = await (await fetch(`${server().metricsAddress!}/metrics`)).text()
      controller.abort()
      assert.ok(Number(/^inbox_streams (\d+)$/m.exec(metrics)?.[1]) >= 1)
      assert.match(metrics, /^inbox_request_seconds_count\{.*route="\/v1\/contacts",status="200".*\} \d+$/m)
      assert.doesNotMatch(metrics, /private-word|agent-noel/)
      assert.ok(!metrics.includes(tenant.tenantId))
      assert.equal((await fetch(`${tenant.address}/metrics`)).status, 404)
    })
  })
}

/** On a server of its own, which allows little. */
export const limitsSuite = (): void => {
  void describe('an agent that asks too much', () => {
    void it('is told when to come back, and no other agent is', async () => {
      const running = await startServer({ INBOX_REQUESTS_PER_MINUTE: '5' })
      try {
        const tenant = await tenantAt(running)
        const statuses: number[] = []
        for (let count = 0; count < 5; count++) statuses.push((await tenant.ask('agent-noel', '/v1/tags')).status)
        assert.deepEqual(statuses, [200, 200, 200, 200, 200])
        const refused = await tenant.ask('agent-noel', '/v1/session')
        const seconds = Number(refused.headers.get('retry-after'))
        const [status, code, details] = await problemIn(refused)
        assert.deepEqual([status, code], [429, 'rate-limited'])
        const { retryAfter } = details as { readonly retryAfter: number }
        assert.ok(retryAfter > 0 && retryAfter <= 60_000 && seconds === Math.ceil(retryAfter / 1_000))
        assert.equal((await tenant.ask('agent-tova', '/v1/session')).status, 200)
        assert.equal((await tenant.ask(null, '/v1/session')).status, 401)
        await tenant.close()
      } finally {
        await running.stop()
      }
    })
  })
}
