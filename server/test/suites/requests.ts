import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { ServerOf } from '../api.js'
import { anyRequest } from '../generated.js'
import { problemIn, tenantAt } from '../api.js'

/** `INBOX_SEED` looks elsewhere, `INBOX_RUNS` for longer; a seed that fails becomes a test of its own. */
const SEED = Number(process.env['INBOX_SEED'] ?? 4)
const RUNS = Number(process.env['INBOX_RUNS'] ?? 400)

const json = { 'content-type': 'application/json' }
const close = { id: '1', type: 'close', conversationId: 'fresh' }

export const requestsSuite = (server: ServerOf): void => {
  void describe('requests', () => {
    void it('without a good token are refused, whatever they ask', async () => {
      const { ask, tokens } = await tenantAt(server())
      const forged = `${tokens['agent-noel']!.slice(0, -4)}AAAA`
      for (const path of ['/v1/session', '/v1/tags', '/v1/events', '/v1/conversations?sort=newest&limit=5']) {
        for (const authorization of [undefined, '', 'Bearer', 'Bearer x', `Bearer ${forged}`, `Basic ${tokens['agent-noel']!}`]) {
          const response = await ask(null, path, authorization === undefined ? {} : { headers: { authorization } })
          assert.deepEqual(await problemIn(response), [401, 'unauthorized', {}], `${path} ${authorization}`)
        }
      }
    })

    void it('with a token of another tenant, of nobody there, or that is over are refused', async () => {
      const { services, ask } = await tenantAt(server())
      const inAnHour = Date.now() + 3_600_000
      for (const bearer of [
        { tenantId: 'nowhere', agentId: 'agent-noel', expiresAt: inAnHour },
        { tenantId: (await tenantAt(server())).tenantId, agentId: 'agent-nobody', expiresAt: inAnHour },
        { tenantId: (await tenantAt(server())).tenantId, agentId: 'agent-noel', expiresAt: Date.now() - 1_000 },
      ]) {
        const authorization = `Bearer ${await services.tokens.sign(bearer)}`
        const response = await ask(null, '/v1/session', { headers: { authorization } })
        assert.deepEqual(await problemIn(response), [401, 'unauthorized', {}], JSON.stringify(bearer))
      }
    })

    void it('that are wrong are told which field breaks which rule', async () => {
      const { ask, post } = await tenantAt(server())
      const invalid = (field: string, rule: string): unknown => [422, 'invalid', { field, rule }]
      for (const [body, field, rule] of [
        [{ ...close, conversationId: undefined }, 'conversationId', 'required'],
        [{ ...close, conversationId: '' }, 'conversationId', 'required'],
        [{ ...close, conversationId: 7 }, 'conversationId', 'malformed'],
        [{ ...close, id: 'x'.repeat(301) }, 'id', 'too-long'],
        [{ ...close, id: 'a\0b' }, 'id', 'malformed'],
        [{ ...close, type: 'explode' }, 'type', 'malformed'],
        [{ ...close, type: 'mark-read', seq: 'many' }, 'seq', 'not-a-number'],
        [{ ...close, type: 'set-tags', remove: [], add: Array.from({ length: 101 }, () => 't') }, 'add', 'too-many'],
        [[], 'type', 'required'], ['text', 'body', 'malformed'],
      ] as const) {
        assert.deepEqual(await problemIn(await post('agent-noel', '/v1/commands', body)), invalid(field, rule), JSON.stringify(body))
      }
      for (const [query, field, rule] of [
        ['limit=5', 'sort', 'required'], ['sort=newest&limit=five', 'limit', 'not-a-number'],
        ['sort=random&limit=5', 'sort', 'malformed'], ['sort=newest&limit=5&kinds=shared&kinds=group', 'kinds.1', 'malformed'],
        ['sort=newest&limit=5&unread=perhaps', 'unread', 'malformed'], ['sort=newest&limit=5&sort=oldest', 'sort', 'malformed'],
        ['sort=newest&limit=5&cursor=nonsense', 'cursor', 'malformed'],
      ] as const) {
        assert.deepEqual(await problemIn(await ask('agent-noel', `/v1/conversations?${query}`)), invalid(field, rule), query)
      }
    })

    void it('that are no JSON, too big, or of another type are refused', async () => {
      const { ask } = await tenantAt(server())
      const send = (body: string, headers: Record<string, string> = json) =>
        ask('agent-noel', '/v1/commands', { method: 'POST', headers, body }).then(problemIn)
      assert.deepEqual(await send('{"id":'), [422, 'invalid', { field: 'body', rule: 'malformed' }])
      assert.deepEqual(await send(''), [422, 'invalid', { field: 'body', rule: 'malformed' }])
      assert.deepEqual(await send('{"__proto__":{"x":1}}'), [422, 'invalid', { field: 'body', rule: 'malformed' }])
      const big = JSON.stringify({ ...close, text: 'x'.repeat(2 * 1024 * 1024) })
      assert.deepEqual(await send(big), [413, 'too-large', { limit: 1024 * 1024, actual: big.length }])
      const [status, code] = await send('<a/>', { 'content-type': 'text/xml' })
      assert.deepEqual([status, code], [415, 'unsupported-type'])
    })

    void it('to nowhere are told so', async () => {
      const { ask } = await tenantAt(server())
      for (const path of ['/v1/nothing', '/v2/session', '/v1/conversations/a/b/c']) {
        assert.equal((await ask('agent-noel', path)).status, 404, path)
      }
    })

    void it('that carry a stranger\'s text bring it back as it was', async () => {
      const { post, ask } = await tenantAt(server())
      const text = 'null \0, half \ud800 and \udc00, \u202e, \u0001, \uFFFF, 👩🏽‍🚀'
      const send = { id: '1', type: 'send-message', conversationId: 'fresh', messageId: 'm', kind: 'note', text, attachmentIds: [] }
      assert.equal((await post('agent-noel', '/v1/commands', send)).status, 200)
      const page = await (await ask('agent-tova', '/v1/conversations/fresh/messages?limit=1')).json() as {
        readonly items: readonly { readonly text: string }[]
      }
      assert.equal(page.items[0]?.text, text)
      const found = await ask('agent-noel', `/v1/contacts?limit=5&search=${encodeURIComponent('\0%_\\')}`)
      assert.equal(found.status, 200)
    })

    void it('that the contract describes, or nearly, never meet an error that nobody foresaw (seeded)', async () => {
      const { ask } = await tenantAt(server())
      const met = new Map<number, number>()
      await fc.assert(fc.asyncProperty(anyRequest, async ({ method, path, body }) => {
        const response = await ask('agent-noel', path, {
          method, ...body !== undefined && { headers: json, body: JSON.stringify(body) },
        })
        met.set(response.status, (met.get(response.status) ?? 0) + 1)
        assert.ok(response.status < 500, `${response.status} for ${method} ${path} ${JSON.stringify(body)}`)
        await response.body?.cancel()
      }), { numRuns: RUNS, seed: SEED })
      // Requests that are all refused at the door examine nothing.
      assert.ok((met.get(200) ?? 0) > RUNS / 10, `answered: ${JSON.stringify([...met])}`)
    })
  })
}
