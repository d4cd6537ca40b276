import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { it } from 'node:test'
import { createHttpBackend } from '../../../src/backend/http/index.js'
import { inTime } from '../../../src/testing/backend-suite/waiting.js'
import type { Running } from '../../start.js'
import { adminSeed, tenantAt } from '../api.js'

/** A kind of backup: how a server's database is saved, and how it comes back. */
export interface Backup {
  start(): Promise<Running>
  /** Resolves with the server that goes on, on what was saved. */
  save(running: Running): Promise<Running>
  /** Ends the server, and starts one on the database as it was saved. */
  bringBack(running: Running): Promise<Running>
}

type Tenant = Awaited<ReturnType<typeof tenantAt>>

/** A tenant's agent, wherever their server is now. */
const agentOf = ({ tokens }: Tenant, address: string, agentId = 'agent-noel') => {
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${tokens[agentId] ?? ''}`)
    return fetch(`${address}${path}`, { ...init, headers })
  }
  const note = async (text: string, id: string = randomUUID()) => {
    const response = await ask('/v1/commands', {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id, type: 'send-message', conversationId: 'fresh', messageId: `${id}-message`, kind: 'note', text, attachmentIds: [],
      }),
    })
    assert.equal(response.status, 200)
    return (await response.json() as { readonly changes: readonly unknown[] }).changes
  }
  const json = async <T>(path: string) => await (await ask(path)).json() as T
  const texts = async () => {
    const { items } = await json<{ items: readonly { readonly text: string }[] }>('/v1/conversations/fresh/messages?limit=100')
    return items.map(({ text }) => text)
  }
  return { ask, note, texts, json, cursor: async () => (await json<{ cursor: string }>('/v1/session')).cursor }
}

/** What a client hears first that comes back with a cursor; `news` are written once it is connected. */
const firstHeard = async (tenant: Tenant, address: string, cursor: string, news: () => Promise<unknown>) => {
  const backend = createHttpBackend({ baseUrl: address, getToken: () => tenant.tokens['agent-tova'] ?? '' })
  try {
    const heard = new EventTarget()
    const [connected, first] = ['connected', 'first'].map(name => new Promise<string>(resolve => {
      heard.addEventListener(name, event => { resolve((event as CustomEvent<string>).detail) })
    }))
    const tell = (name: string, detail = ''): void => { heard.dispatchEvent(new CustomEvent(name, { detail })) }
    backend.subscribe({
      changes: batch => {
        for (const { kind, value } of batch) if (kind === 'message' && value) tell('first', value.text)
      },
      ephemeral: () => undefined,
      gap: () => { tell('first', 'gap') },
      status: ({ state }) => { if (state === 'connected') tell('connected') },
    }, cursor)
    await inTime(connected!, 'a stream')
    await news()
    return await inTime(first!, 'a change or a gap')
  } finally {
    await backend.close()
  }
}

export const restoredSuite = (backup: Backup): void => {
  void it('brings back what it held: threads, files, commands that are known, the audit log, and each tenant apart', async () => {
    let running = await backup.start()
    try {
      const [tenant, other] = [await tenantAt(running, adminSeed()), await tenantAt(running, adminSeed())]
      const before = agentOf(tenant, running.address)
      const upload = await before.ask('/v1/files/f?name=a.txt', {
        method: 'PUT', headers: { 'content-type': 'text/plain' }, body: 'bytes of a file',
      })
      const { url } = await upload.json() as { readonly url: string }
      const receipt = await before.note('kept', 'command-kept')
      running = await backup.save(running)
      await agentOf(tenant, running.address).note('lost')
      running = await backup.bringBack(running)
      const { note, texts, ask } = agentOf(tenant, running.address)
      assert.equal((await texts()).at(-1), 'kept')
      assert.equal(await (await fetch(`${running.address}/${url}`)).text(), 'bytes of a file')
      const length = (await texts()).length
      assert.deepEqual(await note('kept', 'command-kept'), receipt)
      assert.equal((await texts()).length, length)
      assert.equal((await ask('/v1/admin/audit')).status, 403)
      const audit = await agentOf(tenant, running.address, 'agent-ada').json<{ items: readonly unknown[] }>('/v1/admin/audit')
      assert.equal(audit.items.length, 1)
      const open = await running.services.store.read(tenant.tenantId, ({ query }) => query(
        `select relname from pg_class where relnamespace = 'inbox'::regnamespace and relkind = 'r'
         and not (relrowsecurity and relforcerowsecurity)`))
      assert.deepEqual(open, [])
      const foreign = await running.services.store.read(tenant.tenantId, ({ query }) =>
        query('select 1 from inbox.message where tenant = $1', [other.tenantId]))
      assert.deepEqual(foreign, [])
    } finally {
      await running.stop()
    }
  })

  void it('tells a gap to clients that are ahead of it, also when it has got as far itself, and nothing but news to the others', async () => {
    let running = await backup.start()
    try {
      const tenant = await tenantAt(running)
      await agentOf(tenant, running.address).note('before')
      const saved = await agentOf(tenant, running.address).cursor()
      running = await backup.save(running)
      await agentOf(tenant, running.address).note('lost')
      const ahead = await agentOf(tenant, running.address).cursor()
      running = await backup.bringBack(running)
      const { note } = agentOf(tenant, running.address)
      assert.equal(await firstHeard(tenant, running.address, ahead, async () => undefined), 'gap')
      assert.equal(await firstHeard(tenant, running.address, saved, () => note('another')), 'another')
      // Its number is a commit of this history now.
      assert.equal(await firstHeard(tenant, running.address, ahead, () => note('and one more')), 'gap')
    } finally {
      await running.stop()
    }
  })
}
