import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { ServerSentParser } from '../../../src/backend/http/server-sent.js'
import type { ServerSent } from '../../../src/backend/http/server-sent.js'
import { inTime } from '../../../src/testing/backend-suite/waiting.js'
import type { ServerOf } from '../api.js'
import { problemIn, tenantAt } from '../api.js'
import type { Entry } from '../../../src/backend/rules/settle.js'
import { commit } from '../../store/carry-out.js'
import { MOST_TOLD } from '../../store/log.js'

type Tenant = Awaited<ReturnType<typeof tenantAt>>

/** A stream read by hand. */
const streamOf = async (tenant: Tenant, agentId: string, since?: string, token?: string) => {
  const controller = new AbortController()
  const response = await tenant.ask(token === undefined ? agentId : null, `/v1/events${since === undefined ? '' : `?since=${since}`}`, {
    signal: controller.signal, ...token !== undefined && { headers: { authorization: `Bearer ${token}` } },
  })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const parser = new ServerSentParser()
  const waiting: ServerSent[] = []
  const comments = { count: 0 }
  /** The next block; null at the end. */
  const next = async (): Promise<ServerSent | null> => {
    while (waiting.length === 0) {
      const { done, value = '' } = await inTime(reader.read(), 'the next piece of the stream')
      if (done) return null
      comments.count += value.match(/^:/gm)?.length ?? 0
      waiting.push(...parser.push(value))
    }
    return waiting.shift()!
  }
  return { next, comments, response, close: () => { controller.abort() } }
}

/** Which commit of the tenant's history a cursor stands behind. */
const numberOf = ({ cursor }: Tenant, at: string | null | undefined): number => {
  const [epoch, number] = at?.split('.') ?? []
  assert.equal(epoch, cursor.split('.')[0])
  return Number(number)
}

const note = (tenant: Tenant, agentId: string, conversationId: string): Promise<Response> =>
  tenant.post(agentId, '/v1/commands', {
    id: randomUUID(), type: 'send-message', conversationId, messageId: randomUUID(), kind: 'note', text: 'x', attachmentIds: [],
  })

export const streamsSuite = (server: ServerOf): void => {
  void describe('streams', () => {
    void it('begin with their place, and say what happens, numbered', async () => {
      const tenant = await tenantAt(server())
      const stream = await streamOf(tenant, 'agent-tova')
      assert.match(stream.response.headers.get('content-type') ?? '', /^text\/event-stream/)
      const opened = await stream.next()
      assert.deepEqual([opened?.event, opened?.id], ['opened', tenant.cursor])
      await note(tenant, 'agent-noel', 'fresh')
      const changes = await stream.next()
      assert.deepEqual([changes?.event, numberOf(tenant, changes?.id)], ['changes', 1])
      stream.close()
    })

    void it('say that they are there when nothing happens', async () => {
      const tenant = await tenantAt(server())
      const stream = await streamOf(tenant, 'agent-tova')
      await stream.next()
      const silent = stream.next()
      // The heartbeat of test servers is a second.
      await new Promise(resolve => { setTimeout(resolve, 1_300) })
      await note(tenant, 'agent-noel', 'fresh')
      await silent
      assert.ok(stream.comments.count >= 1)
      stream.close()
    })

    void it('end with the token, after having said so, and go on with a new one where they stood', async () => {
      const tenant = await tenantAt(server())
      const expiresAt = Math.ceil(Date.now() / 1_000) * 1_000 + 1_000
      const token = await tenant.services.tokens.sign({ tenantId: tenant.tenantId, agentId: 'agent-tova', expiresAt })
      const stream = await streamOf(tenant, '', undefined, token)
      await stream.next()
      await note(tenant, 'agent-noel', 'fresh')
      const place = (await stream.next())?.id ?? ''
      assert.deepEqual(await stream.next(), { event: 'ended', data: '{"reason":"token-expired"}', id: null })
      assert.equal(await stream.next(), null)
      assert.deepEqual(await problemIn(await tenant.ask(null, '/v1/events', { headers: { authorization: `Bearer ${token}` } })),
        [401, 'unauthorized', {}])
      await note(tenant, 'agent-noel', 'fresh')
      const again = await streamOf(tenant, 'agent-tova', place)
      assert.equal((await again.next())?.event, 'opened')
      assert.equal(numberOf(tenant, (await again.next())?.id), 2)
      again.close()
    })

    void it('tell a gap where what was missed is no longer known, or never was', async () => {
      const tenant = await tenantAt(server())
      const [epoch] = tenant.cursor.split('.')
      const cursors = [tenant.cursor]
      const listening = await streamOf(tenant, 'agent-tova', tenant.cursor)
      await listening.next()
      // Test servers keep a hundred commits.
      for (let count = 0; count < 205; count++) {
        await note(tenant, 'agent-noel', 'fresh')
        cursors.push((await listening.next())?.id ?? '')
      }
      listening.close()
      const other = `${cursors[150]!.slice(0, -1)}${cursors[150]!.endsWith('A') ? 'B' : 'A'}`
      for (const since of [
        tenant.cursor, cursors[50]!, `${epoch}.206`, `${epoch}.206.AAAAAAAA`, `${epoch}.150`, other, `${epoch}.205`,
        `${epoch}.1e2`, 'other.1', 'nonsense', `${epoch}.-1`, `${cursors[150]!}.x`,
      ]) {
        const stream = await streamOf(tenant, 'agent-tova', since)
        assert.equal((await stream.next())?.event, 'opened', since)
        const { event, id } = (await stream.next())!
        assert.deepEqual([event, id], ['gap', cursors[205]], since)
        stream.close()
      }
      for (const number of [101, 204]) {
        const stream = await streamOf(tenant, 'agent-tova', cursors[number])
        const heard = [await stream.next(), await stream.next()]
        assert.deepEqual(heard.map(one => [one?.event, one?.id]), [['opened', cursors[number]], ['changes', cursors[number + 1]]])
        stream.close()
      }
    })

    void it('tell a gap of a commit with more in it than anybody is told one by one, and go on behind it', async () => {
      const tenant = await tenantAt(server())
      const { store } = tenant.services
      const stream = await streamOf(tenant, 'agent-tova')
      const before = (await stream.next())?.id ?? ''
      const tag = (index: number): Entry => ({
        write: {
          kind: 'tag', id: `t-${index}`, version: 1, owner: null,
          value: { id: `t-${index}`, version: 1, name: `Tag ${index}`, color: 'blue' },
        },
        audience: null,
      })
      const entries = Array.from({ length: MOST_TOLD + 1 }, (_, index) => tag(index))
      await store.write(tenant.tenantId, scope => commit(scope, entries, 100))
      const gap = (await stream.next())!
      assert.deepEqual([gap.event, numberOf(tenant, gap.id)], ['gap', 1])
      await note(tenant, 'agent-noel', 'fresh')
      const next = (await stream.next())!
      assert.deepEqual([next.event, numberOf(tenant, next.id)], ['changes', 2])
      stream.close()
      for (const [since, event] of [[before, 'gap'], [gap.id, 'changes']] as const) {
        const late = await streamOf(tenant, 'agent-tova', since ?? '')
        assert.deepEqual([(await late.next())?.event, (await late.next())?.event], ['opened', event])
        late.close()
      }
      const [row] = await store.read(tenant.tenantId, ({ query }) => query<{ size: number }>(
        'select octet_length(entries::text) as size from inbox.change where seq = 1'))
      assert.equal(row?.size, 2)
    })

    void it('tell a gap within a second where the database lost what they told, and go on in its history', async () => {
      const tenant = await tenantAt(server())
      const { store } = tenant.services
      const stream = await streamOf(tenant, 'agent-tova')
      await stream.next()
      await note(tenant, 'agent-noel', 'fresh')
      const kept = (await stream.next())?.id ?? ''
      await note(tenant, 'agent-noel', 'fresh')
      const lost = (await stream.next())?.id ?? ''
      // As a standby does that takes over before it has heard of the last commit.
      const loseLast = () => store.write(tenant.tenantId, async ({ query, head }) => {
        await query('delete from inbox.change where tenant = $1 and seq = $2', [tenant.tenantId, head.seq])
        await query(`
          update inbox.tenant set seq = seq - 1,
            stamp = (select stamp from inbox.change where tenant = $1 and seq = $2) where id = $1
        `, [tenant.tenantId, head.seq - 1])
      })
      await loseLast()
      const gap = await stream.next()
      assert.deepEqual([gap?.event, gap?.id], ['gap', kept])
      await note(tenant, 'agent-noel', 'fresh')
      const now = await stream.next()
      assert.deepEqual([now?.event, numberOf(tenant, now?.id)], ['changes', numberOf(tenant, lost)])
      // As soon as it has as many commits again, its number says nothing any more; its mark does.
      await loseLast()
      await note(tenant, 'agent-noel', 'fresh')
      assert.equal((await stream.next())?.event, 'gap')
      stream.close()
      const late = await streamOf(tenant, 'agent-tova', lost)
      assert.deepEqual([(await late.next())?.event, (await late.next())?.event], ['opened', 'gap'])
      late.close()
    })

    void it('say now and then where they are to an agent whom nothing concerns', async () => {
      const tenant = await tenantAt(server())
      const stream = await streamOf(tenant, 'agent-remy')
      await stream.next()
      for (let count = 0; count < 100; count++) await note(tenant, 'agent-noel', 'fresh')
      const { event, data, id } = (await stream.next())!
      assert.deepEqual([event, data, numberOf(tenant, id)], ['', '', 100])
      stream.close()
    })

    void it('catch up with more than they read at once, in order and without a hole, while more comes', async () => {
      const tenant = await tenantAt(server())
      const stream = await streamOf(tenant, 'agent-tova', tenant.cursor)
      const writing = (async () => {
        for (let count = 0; count < 60; count++) await note(tenant, 'agent-noel', 'fresh')
      })()
      const late = await streamOf(tenant, 'agent-tova', tenant.cursor)
      for (const one of [stream, late]) {
        await one.next()
        for (let count = 1; count <= 60; count++) {
          assert.equal(numberOf(tenant, (await one.next())?.id), count)
        }
        one.close()
      }
      await writing
    })
  })
}
