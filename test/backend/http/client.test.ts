import { expect } from '@open-wc/testing'
import * as v from 'valibot'
import { BackendError } from '../../../src/backend/errors.js'
import { Client } from '../../../src/backend/http/client.js'
import type { ClientOptions } from '../../../src/backend/http/client.js'
import { PROBLEM_TYPE, problemOf } from '../../../src/backend/http/wire/problem.js'
import type { FakeClock } from '../../../src/testing/fake-clock.js'
import { createFakeClock } from '../../../src/testing/fake-clock.js'

type Answer = (request: Request) => Promise<Response> | Response

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })

const refused = (error: BackendError): Response =>
  new Response(JSON.stringify(problemOf(error)), { status: 401, headers: { 'content-type': PROBLEM_TYPE } })

const expired = (): Response => refused(new BackendError('unauthorized', {}))

/** A client whose server is a function. `requests`: what it was asked. */
const made = (answer: Answer, more: Partial<ClientOptions> = {}) => {
  const requests: Request[] = []
  const clock: FakeClock = createFakeClock()
  const client = new Client({
    baseUrl: 'https://api.example/inbox/', getToken: ({ refresh }) => refresh ? 'new' : 'old', clock,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      requests.push(request)
      const gone = new Promise<never>((_, reject) => {
        init?.signal?.addEventListener('abort', () => { reject(init.signal?.reason as Error) })
      })
      return Promise.race([answer(request), gone])
    },
    ...more,
  })
  return { client, clock, requests }
}

const tokenOf = (request: Request | undefined): string | null | undefined => request?.headers.get('authorization')

const failure = async (promise: Promise<unknown>): Promise<BackendError> => {
  const reason: unknown = await promise.then(() => null, (error: unknown) => error)
  expect(reason).to.be.instanceOf(BackendError)
  return reason as BackendError
}

const name = v.object({ name: v.string() })

describe('Client', () => {
  it('asks below its address, with the token and nothing of the page', async () => {
    const { client, requests } = made(() => json({ name: 'Ana', more: 1 }))
    const params = { id: 'a/b', tags: ['x', 'y'] }
    expect(await client.ask({ path: '/v1/contacts/{id}', params }, name)).to.deep.equal({ name: 'Ana' })
    expect(requests[0]?.url).to.equal('https://api.example/inbox/v1/contacts/a%2Fb?tags=x&tags=y')
    expect(tokenOf(requests[0])).to.equal('Bearer old')
    expect([requests[0]?.credentials, requests[0]?.cache]).to.deep.equal(['omit', 'no-store'])
  })

  it('sends JSON, or a file as it is', async () => {
    const { client, requests } = made(() => json({ name: '' }))
    await client.ask({ method: 'POST', path: '/v1/commands', body: { id: 1 } }, name)
    await client.ask({ method: 'PUT', path: '/v1/files', body: new Blob(['abc'], { type: 'image/png' }) }, name)
    expect(requests.map(one => [one.method, one.headers.get('content-type')])).to.deep.equal([
      ['POST', 'application/json'], ['PUT', 'image/png'],
    ])
    expect(await Promise.all(requests.map(one => one.text()))).to.deep.equal(['{"id":1}', 'abc'])
  })

  it('asks for a new token once, while all wait for it', async () => {
    const asked: boolean[] = []
    const { client, requests } = made(
      request => tokenOf(request) === 'Bearer new' ? json({ name: '' }) : expired(),
      { getToken: async ({ refresh }) => { asked.push(refresh); return refresh ? 'new' : 'old' } },
    )
    await Promise.all(Array.from({ length: 5 }, () => client.ask({ path: '/v1/tags' }, name)))
    expect(asked).to.deep.equal([false, true])
    expect(requests).to.have.length(10)
  })

  it('opens a stream with another token than the one it relieves came by, whoever asked for it first', async () => {
    const asked: boolean[] = []
    const { client, requests } = made(() => json({}), {
      getToken: ({ refresh }) => { asked.push(refresh); return `t${asked.length}` },
    })
    const ask = { path: '/v1/events', signal: new AbortController().signal }
    const first = await client.open(ask)
    const [second, third] = await Promise.all([client.open(ask, first), client.open(ask, first)])
    await client.open(ask, second)
    expect(requests.map(tokenOf)).to.deep.equal(['t1', 't2', 't2', 't3'].map(token => `Bearer ${token}`))
    await client.open(ask, third)
    expect(asked).to.deep.equal([false, true, true])
  })

  it('is signed out when the new token is not taken either', async () => {
    const { client, requests } = made(expired)
    expect((await failure(client.ask({ path: '/v1/tags' }, name))).code).to.equal('unauthorized')
    expect(requests).to.have.length(2)
  })

  it('knows a lost network, a server that is silent, and one that speaks nonsense', async () => {
    const lost = made(() => { throw new TypeError('Failed to fetch') })
    expect((await failure(lost.client.ask({ path: '/v1/tags' }, name))).code).to.equal('offline')

    const silent = made(() => new Promise(() => undefined))
    const late = failure(silent.client.ask({ path: '/v1/tags' }, name))
    await Promise.resolve()
    silent.clock.advance(30_000)
    expect((await late).code).to.equal('unavailable')

    for (const text of ['', '{', '{"name":"Ana', 'null', '{"name":{"secret":"words"}}']) {
      const confused = made(() => new Response(text))
      const error = await failure(confused.client.ask({ path: '/v1/tags' }, name))
      expect(error.code).to.equal('unknown')
      expect(error.message).not.to.contain('words')
    }
  })

  it('rejects with the reason of who gave up, before, meanwhile, and while the token is asked for', async () => {
    const reason = new DOMException('elsewhere', 'AbortError')
    const { client, requests } = made(() => new Promise(() => undefined))
    const caught = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)
    expect(await caught(client.ask({ path: '/v1/a', signal: AbortSignal.abort(reason) }, name))).to.equal(reason)
    expect(requests).to.have.length(0)
    const meanwhile = new AbortController()
    const asked = caught(client.ask({ path: '/v1/a', signal: meanwhile.signal }, name))
    meanwhile.abort(reason)
    expect(await asked).to.equal(reason)
    const slow = made(() => json({ name: '' }), { getToken: () => new Promise(() => undefined) })
    const controller = new AbortController()
    const waiting = caught(slow.client.ask({ path: '/v1/a', signal: controller.signal }, name))
    controller.abort(reason)
    expect(await waiting).to.equal(reason)
  })

  it('ends what is under way when it is closed, and leaves no timer behind', async () => {
    const { client, clock } = made(() => new Promise(() => undefined))
    const asked = failure(client.ask({ path: '/v1/tags' }, name))
    client.close()
    expect((await asked).code).to.equal('unavailable')
    expect((await failure(client.tell({ path: '/v1/signals' }))).code).to.equal('unavailable')
    expect(clock.waiting).to.equal(0)
  })
})
