import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { ServerSentParser } from '../../../src/backend/http/server-sent.js'
import type { ServerSent } from '../../../src/backend/http/server-sent.js'
import { inTime } from '../../../src/testing/backend-suite/waiting.js'
import type { ServerOf } from '../api.js'
import { problemIn, tenantAt } from '../api.js'

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
      assert.deepEqual([changes?.event, changes?.id], ['changes', tenant.cursor.replace(/0$/, '1')])
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
      assert.equal((await again.next())?.id, place.replace(/1$/, '2'))
      again.close()
    })

    void it('tell a gap where what was missed is no longer known, or never was', async () => {
      const tenant = await tenantAt(server())
      const [epoch] = tenant.cursor.split('.')
      // Test servers keep a hundred commits.
      for (let count = 0; count < 205; count++) await note(tenant, 'agent-noel', 'fresh')
      for (const since of [tenant.cursor, `${epoch}.50`, `${epoch}.206`, `${epoch}.1e2`, 'other.1', 'nonsense', `${epoch}.-1`]) {
        const stream = await streamOf(tenant, 'agent-tova', since)
        assert.equal((await stream.next())?.event, 'opened', since)
        const { event, id } = (await stream.next())!
        assert.deepEqual([event, id], ['gap', `${epoch}.205`], since)
        stream.close()
      }
      const stream = await streamOf(tenant, 'agent-tova', `${epoch}.101`)
      const heard = [await stream.next(), await stream.next()]
      assert.deepEqual(heard.map(one => [one?.event, one?.id]), [['opened', `${epoch}.101`], ['changes', `${epoch}.102`]])
      stream.close()
    })

    void it('say now and then where they are to an agent whom nothing concerns', async () => {
      const tenant = await tenantAt(server())
      const stream = await streamOf(tenant, 'agent-remy')
      await stream.next()
      for (let count = 0; count < 100; count++) await note(tenant, 'agent-noel', 'fresh')
      assert.deepEqual(await stream.next(), { event: '', data: '', id: tenant.cursor.replace(/0$/, '100') })
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
          assert.equal((await one.next())?.id, tenant.cursor.replace(/0$/, String(count)))
        }
        one.close()
      }
      await writing
    })
  })
}
