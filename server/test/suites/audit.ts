import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import type { ServerOf } from '../api.js'
import { adminSeed, problemIn, tenantAt } from '../api.js'
import type { AuditRow } from '../../store/audit.js'
import { carryOut } from '../../store/carry-out.js'

type Tenant = Awaited<ReturnType<typeof tenantAt>>

interface AuditPage {
  readonly items: readonly AuditRow[]
  readonly next: number | null
}

const auditOf = async (tenant: Tenant, search = ''): Promise<AuditPage> => {
  const response = await tenant.ask('agent-ada', `/v1/admin/audit?${search}`)
  assert.equal(response.status, 200)
  return await response.json() as AuditPage
}

const actsOf = ({ items }: AuditPage) => items.map(({ agentId, act }) => [agentId, act])

const command = (tenant: Tenant, agentId: string, type: string, more: object): Promise<Response> =>
  tenant.post(agentId, '/v1/commands', { id: randomUUID(), type, conversationId: 'fresh', ...more })

const write = (tenant: Tenant, text: string, more: object = {}) => command(tenant, 'agent-noel', 'send-message', {
  messageId: randomUUID(), kind: 'note', text, attachmentIds: [], ...more,
})

export const auditSuite = (server: ServerOf): void => {
  void describe('the audit log', () => {
    void it('says who did what, when, and to which records, and nothing that anybody wrote', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      const from = Date.now()
      await write(tenant, 'a planted sentence', { messageId: 'm' })
      await command(tenant, 'agent-tova', 'update-contact', {
        contactId: 'contact-01', expectedVersion: 1, fields: { name: 'A planted name', phones: [{ label: 'planted', value: '+15550109999' }] },
      })
      await command(tenant, 'agent-tova', 'log-call', {
        messageId: 'call', number: '+15550109998', outcome: 'answered', seconds: 3,
      })
      const { items, next } = await auditOf(tenant)
      assert.deepEqual(items.map(({ seq, agentId, act, records }) => [seq, agentId, act, records]), [
        [3, 'agent-tova', 'log-call', ['conversation:fresh', 'message:call']],
        [2, 'agent-tova', 'update-contact', ['contact:contact-01']],
        [1, 'agent-noel', 'send-message', ['conversation:fresh', 'mark:fresh', 'message:m']],
      ])
      assert.equal(next, null)
      assert.ok(items.every(({ at }) => at >= from && at <= Date.now()))
      const stored = await tenant.services.store.read(tenant.tenantId, async ({ query }) => JSON.stringify([
        await query('select audit::text from inbox.audit'), await query('select audit_record::text from inbox.audit_record'),
      ]))
      assert.doesNotMatch(stored, /planted|555010999/)
    })

    void it('knows nothing of what did not take effect', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      const close = { id: 'once', type: 'close', conversationId: 'fresh' }
      const twice = async () => (await tenant.post('agent-noel', '/v1/commands', close)).status
      assert.deepEqual([await twice(), await twice()], [200, 200])
      assert.equal((await command(tenant, 'agent-noel', 'close', {})).status, 200)
      assert.equal((await command(tenant, 'agent-remy', 'reopen', {})).status, 403)
      assert.equal((await write(tenant, '')).status, 422)
      assert.deepEqual(actsOf(await auditOf(tenant)), [['agent-noel', 'close']])
    })

    void it('has no row where what was done could not be stored, and the other way around', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      const { store } = tenant.services
      const close = () => store.write(tenant.tenantId, scope =>
        carryOut(scope, { id: 'k', type: 'close', conversationId: 'fresh' }, 'agent-noel', Date.now(), 100))
      // What has a number already keeps the next one of that number from being stored.
      await store.write(tenant.tenantId, ({ query }) => query(
        'insert into inbox.change (tenant, seq, entries) values ($1, 1, $2)', [tenant.tenantId, '[]']))
      await assert.rejects(close())
      assert.deepEqual(actsOf(await auditOf(tenant)), [])
      await store.write(tenant.tenantId, async ({ query }) => {
        await query('delete from inbox.change where tenant = $1', [tenant.tenantId])
        await query("insert into inbox.audit_record (tenant, record, seq) values ($1, 'conversation:fresh', 1)", [tenant.tenantId])
      })
      await assert.rejects(close())
      const [row] = await store.read(tenant.tenantId, ({ query }) =>
        query<{ status: string }>("select status from inbox.conversation where id = 'fresh'"))
      assert.equal(row?.status, 'open')
    })

    void it('is found by who, what, which record and when, and comes by pages', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      for (const text of ['1', '2', '3', '4', '5']) await write(tenant, text)
      await command(tenant, 'agent-tova', 'close', {})
      await command(tenant, 'agent-tova', 'close', { conversationId: 'answered' })
      const first = await auditOf(tenant, 'limit=3')
      const second = await auditOf(tenant, `limit=3&cursor=${first.next}`)
      const third = await auditOf(tenant, `limit=3&cursor=${second.next}`)
      const pages = [first, second, third].map(({ items }) => items.map(({ seq }) => seq))
      assert.deepEqual(pages, [[7, 6, 5], [4, 3, 2], [1]])
      assert.equal(third.next, null)
      assert.deepEqual(actsOf(await auditOf(tenant, 'agentId=agent-tova')), [['agent-tova', 'close'], ['agent-tova', 'close']])
      assert.deepEqual((await auditOf(tenant, 'record=conversation:answered')).items.map(({ seq }) => seq), [7])
      assert.equal((await auditOf(tenant, 'act=send-message')).items.length, 5)
      const { at } = (await auditOf(tenant, 'limit=1')).items[0]!
      assert.deepEqual((await auditOf(tenant, `since=${at + 1}`)).items, [])
      assert.equal((await auditOf(tenant, `until=${at + 1}`)).items.length, 7)
      for (const [search, field] of [['since=1e300', 'since'], ['limit=x', 'limit'], ['cursor=x', 'cursor']] as const) {
        const [status, , details] = await problemIn(await tenant.ask('agent-ada', `/v1/admin/audit?${search}`))
        assert.deepEqual([status, (details as { readonly field: string }).field], [422, field])
      }
    })

    void it('is for admins alone, and for those of its tenant', async () => {
      const [tenant, other] = [await tenantAt(server(), adminSeed()), await tenantAt(server(), adminSeed())]
      await write(tenant, 'x')
      for (const agentId of ['agent-noel', 'agent-iris']) {
        const refused = await problemIn(await tenant.ask(agentId, '/v1/admin/audit'))
        assert.deepEqual(refused, [403, 'forbidden', { reason: 'role' }])
      }
      assert.equal((await tenant.ask(null, '/v1/admin/audit')).status, 401)
      assert.deepEqual((await auditOf(other)).items, [])
    })

    void it('cannot be changed, emptied or shortened by the server', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      await write(tenant, 'x')
      for (const name of ['audit', 'audit_record']) {
        for (const sql of [
          `update inbox.${name} set seq = seq`, `delete from inbox.${name}`, `truncate inbox.${name}`,
          `insert into inbox.${name} select * from inbox.${name} on conflict (${name === 'audit' ? 'tenant, seq' : 'tenant, record, seq'}) do update set seq = 9`,
        ]) {
          await assert.rejects(tenant.services.store.write(tenant.tenantId, ({ query }) => query(sql)), /permission denied/, sql)
        }
      }
      assert.equal((await auditOf(tenant)).items.length, 1)
    })
  })
}
