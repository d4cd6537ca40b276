import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { inTime } from '../../../src/testing/backend-suite/waiting.js'
import { problemIn, tenantAt } from '../api.js'
import { startServer } from '../running.js'
import type { Running } from '../../start.js'
import type { Cluster } from './cluster.js'

type Tenant = Awaited<ReturnType<typeof tenantAt>>

const note = (tenant: Tenant, text: string) => tenant.post('agent-noel', '/v1/commands', {
  id: randomUUID(), type: 'send-message', conversationId: 'fresh', messageId: randomUUID(), kind: 'note', text,
  attachmentIds: [],
})

/** Asks until it is answered. */
const untilAnswered = async (tenant: Tenant): Promise<void> => {
  for (;;) {
    const { status } = await tenant.ask('agent-noel', '/v1/session')
    if (status === 200) return
    assert.equal(status, 503)
    await new Promise(resolve => { setTimeout(resolve, 50) })
  }
}

export const troubleSuite = (cluster: () => Cluster): void => {
  void describe('whose connections break', () => {
    let running: Running
    let tenant: Tenant
    before(async () => {
      running = await startServer({ DATABASE_URL: await cluster().create(), INBOX_LOG: 'silent' })
      tenant = await tenantAt(running)
    })
    after(async () => {
      await tenant.close()
      await running.stop()
    })
    /** Resolves once an agent hears this text. */
    const hearing = () => {
      const heard = new Map<string, () => void>()
      const connected = new Promise<void>(resolve => {
        tenant.as('agent-tova').subscribe({
          changes: batch => {
            for (const { kind, value } of batch) if (kind === 'message' && value) heard.get(value.text)?.()
          },
          ephemeral: () => undefined,
          gap: () => undefined,
          status: ({ state }) => { if (state === 'connected') resolve() },
        })
      })
      return { connected, on: (text: string) => new Promise<void>(resolve => { heard.set(text, resolve) }) }
    }

    void it('answers 503 or as ever, never otherwise, and its streams go on', async () => {
      const { connected, on } = hearing()
      await inTime(connected, 'a stream')
      const answers = (async () => {
        const statuses = new Set<number>()
        for (let count = 0; count < 60; count++) statuses.add((await note(tenant, `x${count}`)).status)
        return statuses
      })()
      await cluster().query(
        `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname like 'inbox_test%'`)
      assert.ok([...await answers].every(status => status === 200 || status === 503))
      await untilAnswered(tenant)
      const last = on('after it')
      assert.equal((await note(tenant, 'after it')).status, 200)
      await inTime(last, 'what came after it')
    })

    void it('says how soon to ask again while the database is gone, and recovers by itself', async context => {
      const { crash, restart } = cluster()
      if (!crash || !restart) {
        context.skip('the database is somebody else\'s')
        return
      }
      const { connected, on } = hearing()
      await inTime(connected, 'a stream')
      await crash()
      const refused = await note(tenant, 'too early')
      assert.equal(refused.headers.get('retry-after'), '1')
      assert.deepEqual(await problemIn(refused), [503, 'unavailable', { retryAfter: 1_000 }])
      await restart()
      await untilAnswered(tenant)
      const last = on('at last')
      assert.equal((await note(tenant, 'at last')).status, 200)
      await inTime(last, 'what came after it')
    })
  })
}
