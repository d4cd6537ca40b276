import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Change } from '../../../src/backend/changes.js'
import type { Conversation } from '../../../src/model/conversation.js'
import { inTime } from '../../../src/testing/backend-suite/waiting.js'
import { retain, retainAll } from '../../admin/keep-retaining.js'
import { retainStep } from '../../admin/retention.js'
import type { Amount, Rule } from '../../admin/retention.js'
import type { ServerOf } from '../api.js'
import { adminSeed, problemIn, tenantAt } from '../api.js'

type Tenant = Awaited<ReturnType<typeof tenantAt>>

const DAY = 86_400_000
const HOUR = 3_600_000

/** As an admin sets it. */
const keep = async (tenant: Tenant, rules: readonly Rule[]): Promise<Response> => tenant.ask('agent-ada', '/v1/admin/retention', {
  method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ rules }),
})

const support = (days: number): readonly Rule[] => [{ place: 'inbox:inbox-support', days }]

const run = async (tenant: Tenant, dryRun: boolean): Promise<Amount> => {
  const response = await tenant.post('agent-ada', '/v1/admin/retention/runs', { dryRun })
  assert.equal(response.status, 200)
  return await response.json() as Amount
}

const conversation = async (tenant: Tenant, id: string): Promise<Conversation> => {
  const page = await (await tenant.ask('agent-noel', `/v1/conversations/${id}`)).json() as { readonly items: readonly Conversation[] }
  return page.items[0]!
}

const lengthOf = async (tenant: Tenant, id: string): Promise<number> => {
  const page = await (await tenant.ask('agent-noel', `/v1/conversations/${id}/messages?limit=500`)).json() as { readonly total: number }
  return page.total
}

/** The same services at another time. */
const at = ({ services }: Tenant, now: number) => ({ ...services, now: () => now })

const command = async (tenant: Tenant, type: string, conversationId: string, more: object = {}): Promise<void> => {
  const body = { id: `${type}-${conversationId}`, type, conversationId, ...more }
  assert.equal((await tenant.post('agent-noel', '/v1/commands', body)).status, 200)
}

export const retentionSuite = (server: ServerOf): void => {
  void describe('what was said', () => {
    void it('is kept for good where nobody says otherwise', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      assert.deepEqual(await run(tenant, true), { conversations: 0, messages: 0, files: 0 })
      assert.deepEqual(await run(tenant, false), { conversations: 0, messages: 0, files: 0 })
      assert.ok(await lengthOf(tenant, 'done') > 0)
    })

    void it('goes from an inbox once a conversation has been over for that long, and its frame stays', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      // The seed's conversations are years old.
      assert.equal((await keep(tenant, support(30))).status, 200)
      const due = await run(tenant, true)
      assert.ok(due.conversations > 5 && due.messages > due.conversations)
      const before = await conversation(tenant, 'done')
      assert.deepEqual(await run(tenant, false), { ...due, files: 0 })
      assert.deepEqual(await run(tenant, true), { conversations: 0, messages: 0, files: 0 })
      assert.equal(await lengthOf(tenant, 'done'), 0)
      assert.deepEqual(await conversation(tenant, 'done'), { ...before, version: before.version + 1, lastMessage: null })
      // Open, in another inbox, somebody's own.
      for (const id of ['fresh', 'order-taken', 'own', 'bill']) assert.ok(await lengthOf(tenant, id) > 0, id)
      const { items } = await (await tenant.ask('agent-ada', '/v1/admin/audit?act=run-retention')).json() as {
        readonly items: readonly { readonly agentId: string, readonly records: readonly string[] }[]
      }
      assert.ok(items.some(({ agentId, records }) => agentId === 'agent-ada' && records.includes('conversation:done')))
    })

    void it('goes by the day of the last message, with its files, and from what is replayed', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      const put = await tenant.ask('agent-noel', '/v1/files/own-file?name=plantedword.png', {
        method: 'PUT', headers: { 'content-type': 'image/png' }, body: 'plantedword',
      })
      assert.equal(put.status, 200)
      await command(tenant, 'send-message', 'fresh', {
        messageId: 'm', kind: 'message', text: 'plantedword', attachmentIds: ['own-file'],
      })
      await command(tenant, 'close', 'fresh')
      await keep(tenant, support(1))
      const { activityAt } = await conversation(tenant, 'fresh')
      const old = await retain(at(tenant, activityAt + DAY), tenant.tenantId, null)
      assert.equal(old.files, 0)
      assert.ok(await lengthOf(tenant, 'fresh') > 0)
      const { files } = await retain(at(tenant, activityAt + DAY + 1), tenant.tenantId, null)
      assert.equal(files, 1)
      const left = await tenant.services.store.read(tenant.tenantId, async ({ query }) => {
        const texts: string[] = []
        for (const name of ['message', 'conversation', 'change', 'file']) {
          texts.push(...(await query<{ row: string }>(`select one::text as row from inbox.${name} as one`)).map(({ row }) => row))
        }
        return texts.filter(text => text.includes('plantedword'))
      })
      assert.deepEqual(left, [])
      const blobs = await tenant.services.store.read(tenant.tenantId, ({ query }) => query('select hash from inbox.blob'))
      assert.deepEqual(blobs, [])
      const heard: Change[] = []
      await inTime(new Promise<void>(resolve => {
        tenant.as('agent-tova').subscribe({
          changes(batch) {
            heard.push(...batch)
            if (batch.some(({ id, value }) => id === 'm' && value === null) && heard.some(one =>
              one.kind === 'conversation' && one.value?.lastMessage === null)) resolve()
          },
          ephemeral: () => undefined, gap: () => undefined, status: () => undefined,
        }, tenant.cursor)
      }), 'that it is gone')
      assert.doesNotMatch(JSON.stringify(heard), /plantedword/)
      await tenant.close()
    })

    void it('goes from people\'s own numbers and from spam too, where that is asked for', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      await command(tenant, 'close', 'own')
      await keep(tenant, [...support(1), { place: 'private', days: 1 }, { place: 'inbox:inbox-orders', days: 1 }])
      await run(tenant, false)
      const left = await tenant.services.store.read(tenant.tenantId, ({ query }) => query<{ id: string }>(
        "select distinct conversation_id as id from inbox.message where conversation_id in ('own', 'junk', 'past', 'order-free')"))
      assert.deepEqual(left.map(({ id }) => id), ['order-free'])
    })

    void it('goes bit by bit, and to its end after a process was killed in between', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      await command(tenant, 'close', 'long')
      await keep(tenant, support(30))
      const due = await run(tenant, true)
      const options = { now: Date.now(), agentId: null, kept: 100, batch: 50 }
      const step = await tenant.services.store.write(tenant.tenantId, scope => retainStep(scope, options))
      assert.equal(step.amount.messages, 50)
      // A transaction that does not end leaves nothing half done.
      await assert.rejects(tenant.services.store.write(tenant.tenantId, async scope => {
        await retainStep(scope, options)
        throw new Error('killed')
      }), /killed/)
      assert.equal((await run(tenant, true)).messages, due.messages - 50)
      assert.equal((await run(tenant, false)).messages, due.messages - 50)
      assert.equal((await run(tenant, true)).messages, 0)
    })

    void it('is looked for by one process at a time, once in that time', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      await keep(tenant, support(30))
      const rows = async () => {
        const { items } = await (await tenant.ask('agent-ada', '/v1/admin/audit?act=run-retention&limit=500')).json() as {
          readonly items: readonly { readonly agentId: string | null, readonly records: readonly string[] }[]
        }
        return items
      }
      const now = Date.now() + 2 * HOUR
      await Promise.all([1, 2, 3].map(() => retainAll(at(tenant, now), HOUR, () => true)))
      const first = await rows()
      assert.ok(first.length > 0 && first.every(({ agentId }) => agentId === null))
      const names = first.flatMap(({ records }) => records)
      assert.equal(new Set(names).size, names.length, 'nothing is done twice')
      await command(tenant, 'close', 'silent')
      await command(tenant, 'close', 'fresh')
      await retainAll(at(tenant, now + HOUR / 2), HOUR, () => true)
      assert.equal((await rows()).length, first.length)
      await retainAll(at(tenant, now + HOUR), HOUR, () => true)
      assert.ok((await rows()).some(({ records }) => records.includes('conversation:fresh')))
    })

    void it('is a matter of admins, who are told what is wrong', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      for (const [method, path, body] of [
        ['GET', '', undefined], ['PUT', '', { rules: [] }], ['POST', '/runs', { dryRun: true }],
      ] as const) {
        const response = await tenant.ask('agent-iris', `/v1/admin/retention${path}`, {
          method, ...body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
        })
        assert.deepEqual(await problemIn(response), [403, 'forbidden', { reason: 'role' }])
      }
      for (const [rules, field, rule] of [
        [support(0), 'rules.0.days', 'malformed'], [support(1.5), 'rules.0.days', 'malformed'],
        [[{ place: 'inbox:nowhere', days: 1 }], 'rules.0.place', 'unknown-reference'],
        [[...support(1), ...support(2)], 'rules.1.place', 'duplicate'],
        [[{ place: 'everything' as 'private', days: 1 }], 'rules.0.place', 'malformed'],
      ] as const) {
        assert.deepEqual(await problemIn(await keep(tenant, rules)), [422, 'invalid', { field, rule }])
      }
      assert.equal((await keep(tenant, support(7))).status, 200)
      const answer = await (await tenant.ask('agent-ada', '/v1/admin/retention')).json()
      assert.deepEqual(answer, { rules: support(7) })
    })
  })
}
