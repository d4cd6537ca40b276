import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import type { Change } from '../../../src/backend/changes.js'
import { phoneOf } from '../../../src/testing/backend-suite/seed-people.js'
import { inTime } from '../../../src/testing/backend-suite/waiting.js'
import { eraseStep } from '../../admin/erase-contact.js'
import type { Erased } from '../../admin/erase-contact.js'
import { sortKey } from '../../store/columns.js'
import type { ServerOf } from '../api.js'
import { adminSeed, problemIn, tenantAt } from '../api.js'

type Tenant = Awaited<ReturnType<typeof tenantAt>>

/** Whatever is private about the contact of these tests has one of these in it, and nothing else has. */
const PLANTED = ['plantedword', '5550199'] as const
const PHONE = '+15550199001'
const SECOND = '+15550199002'
const CONTACT = 'contact-01'

const command = async (tenant: Tenant, type: string, more: object, agentId = 'agent-noel'): Promise<Response> => {
  const body = { id: randomUUID(), type, conversationId: 'fresh', ...more }
  return tenant.post(agentId, '/v1/commands', body)
}

const done = async (response: Promise<Response>): Promise<void> => { assert.equal((await response).status, 200) }

const upload = async (tenant: Tenant, id: string, bytes: string, name: string): Promise<void> =>
  done(tenant.ask('agent-noel', `/v1/files/${id}?${new URLSearchParams({ name }).toString()}`, {
    method: 'PUT', headers: { 'content-type': 'image/png' }, body: bytes,
  }))

const write = (tenant: Tenant, text: string, more: object = {}) => command(tenant, 'send-message', {
  messageId: randomUUID(), kind: 'message', text, attachmentIds: [], ...more,
})

const receive = async (tenant: Tenant, from: string, text: string): Promise<string> => {
  const response = await tenant.post('agent-noel', '/v1/simulator/messages', { channelId: 'channel-support-sms', from, text })
  return (await response.json() as { readonly conversationId: string }).conversationId
}

/** A contact with whom much happened: names, numbers, texts, notes, files, calls, a conversation linked to nobody. */
const peopled = async (tenant: Tenant) => {
  const stranger = await receive(tenant, SECOND, 'a stranger\'s plantedword')
  await receive(tenant, SECOND, 'STOP')
  await done(command(tenant, 'update-contact', {
    contactId: CONTACT, expectedVersion: 1, fields: {
      name: 'plantedword name', company: 'plantedword inc', notes: 'plantedword notes',
      phones: [{ label: 'plantedword label', value: PHONE }, { label: '', value: SECOND }],
      emails: [{ label: '', value: 'a@plantedword.example' }],
    },
  }))
  await done(command(tenant, 'set-favorite', { contactId: CONTACT, favorite: true }))
  const inbound = await receive(tenant, PHONE, 'plantedword asked')
  await upload(tenant, 'own-file', 'plantedword bytes', 'plantedword.png')
  await done(write(tenant, 'plantedword answered', { conversationId: inbound, attachmentIds: ['own-file'] }))
  await done(write(tenant, 'plantedword noted', { kind: 'note', id: 'old-command' }))
  await done(command(tenant, 'log-call', { messageId: 'call', number: PHONE, outcome: 'answered', seconds: 3 }))
  await done(command(tenant, 'close', { conversationId: inbound }))
  return { inbound, stranger }
}

/** Everything that the database holds of a tenant: every table, every column, as text. */
const rowsOf = ({ services: { store }, tenantId }: Tenant) => store.read(tenantId, async ({ query }) => {
  const tables = await query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'inbox'::regnamespace and relkind in ('r', 'p')
     order by relname = 'words'`)
  const all: string[] = []
  for (const { name } of tables) {
    // The role that serves has no right to this one: its owner looks.
    if (name === 'words') await query("select set_config('role', 'none', true)")
    const where = name === 'words' ? `tenant = '${tenantId}'` : 'true'
    const rows = await query<{ row: string }>(`select one::text as row from inbox.${name} as one where ${where}`)
    all.push(...rows.map(({ row }) => `${name}: ${row}`))
  }
  return all
})

/** Rows that hold one of the planted words, as text, or as bytes in hexadecimal. */
const plantedIn = (texts: readonly string[]): readonly string[] => {
  const forms = PLANTED.flatMap(word => [word, Buffer.from(word).toString('hex'), sortKey(word)])
  return texts.filter(text => forms.some(form => text.toLowerCase().includes(form)))
}

const erase = async (tenant: Tenant, contactId: string): Promise<Erased> => {
  const response = await tenant.ask('agent-ada', `/v1/admin/contacts/${contactId}`, { method: 'DELETE' })
  assert.equal(response.status, 200)
  return await response.json() as Erased
}

interface Line {
  readonly type: string
  readonly [key: string]: unknown
}

const exported = async (tenant: Tenant, contactId: string): Promise<readonly Line[]> => {
  const response = await tenant.ask('agent-ada', `/v1/admin/contacts/${contactId}/export`)
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-type') ?? '', /^application\/x-ndjson/)
  const text = await response.text()
  return text.trimEnd().split('\n').map(line => JSON.parse(line) as Line)
}

const auditOf = async (tenant: Tenant, act: string): Promise<readonly (readonly string[])[]> => {
  const { items } = await (await tenant.ask('agent-ada', `/v1/admin/audit?act=${act}`)).json() as {
    readonly items: readonly { readonly records: readonly string[] }[]
  }
  return items.map(({ records }) => records)
}

/** Every change that an agent is told behind a cursor, until this one is among them. */
const replayed = async (tenant: Tenant, since: string, until: (change: Change) => boolean): Promise<string> => {
  const heard: Change[] = []
  const backend = tenant.as('agent-noel')
  await inTime(new Promise<void>((resolve, reject) => {
    backend.subscribe({
      changes(batch) {
        heard.push(...batch)
        if (batch.some(until)) resolve()
      },
      ephemeral: () => undefined,
      gap: () => { reject(new Error('a gap')) },
      status: () => undefined,
    }, since)
  }), 'the end of what is replayed')
  await backend.close()
  return JSON.stringify(heard)
}

export const contactsSuite = (server: ServerOf): void => {
  void describe('all that is known of a contact', () => {
    void it('comes as lines of JSON: themselves, conversations, messages, calls, files that can be fetched', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      const { inbound, stranger } = await peopled(tenant)
      const lines = await exported(tenant, CONTACT)
      const of = (type: string) => lines.filter(line => line.type === type)
      assert.deepEqual([lines[0]?.type, lines[0]?.['contactId'], lines.at(-1)?.type], ['export', CONTACT, 'end'])
      const values = <T>(type: string) => of(type).map(line => line['value'] as T)
      const [contact] = values<{ readonly notes: string, readonly optedOut: unknown }>('contact')
      assert.deepEqual([contact?.notes, contact?.optedOut], ['plantedword notes', []])
      const conversations = values<{ readonly id: string, readonly contactId: string | null }>('conversation')
      for (const id of ['fresh', 'bill', inbound, stranger]) assert.ok(conversations.some(one => one.id === id), id)
      const messages = values<{ readonly text: string, readonly event: { readonly type: string } | null }>('message')
      for (const text of ['a stranger\'s plantedword', 'plantedword asked', 'plantedword answered', 'plantedword noted']) {
        assert.ok(messages.some(one => one.text === text), text)
      }
      assert.ok(messages.some(one => one.event?.type === 'called'))
      const [file] = values<{ readonly name: string, readonly size: number, readonly url: string }>('file')
      assert.deepEqual([file?.name, file?.size], ['plantedword.png', 17])
      assert.equal(await (await fetch(`${tenant.address}/${file?.url ?? ''}`)).text(), 'plantedword bytes')
      assert.deepEqual(lines.at(-1), {
        type: 'end', conversations: conversations.length, messages: messages.length, files: of('file').length,
      })
      // Nothing of anybody else.
      assert.ok(conversations.every(one => one.contactId === CONTACT || one.id === stranger))
      assert.deepEqual(await auditOf(tenant, 'export-contact'), [[`contact:${CONTACT}`]])
    })

    void it('comes whole where it is much, and names contacts who may be the same person', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      for (let count = 0; count < 110; count++) await receive(tenant, phoneOf(12), `line ${count}`)
      await done(command(tenant, 'update-contact', {
        contactId: 'contact-05', expectedVersion: 1, fields: { phones: [{ label: '', value: phoneOf(12) }] },
      }))
      const lines = await exported(tenant, 'contact-05')
      assert.deepEqual(lines.filter(({ type }) => type === 'see-also').map(line => line['contactId']), ['contact-12'])
      const messages = lines.filter(({ type }) => type === 'message').map(line => (line['value'] as { readonly id: string }).id)
      assert.equal(new Set(messages).size, messages.length)
      assert.equal(messages.filter(id => id.startsWith('long-')).length, 120)
      assert.equal(lines.at(-1)?.['messages'], messages.length)
    })

    void it('is for admins alone, of somebody who is known', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      for (const [method, path] of [['GET', `${CONTACT}/export`], ['DELETE', CONTACT]] as const) {
        const asked = (agentId: string | null, at: string = path) => tenant.ask(agentId, `/v1/admin/contacts/${at}`, { method })
        assert.deepEqual(await problemIn(await asked('agent-iris')), [403, 'forbidden', { reason: 'role' }])
        assert.equal((await asked(null)).status, 401)
        const [status, code] = await problemIn(await asked('agent-ada', path.replace(CONTACT, 'nobody')))
        assert.deepEqual([status, code], [404, 'not-found'])
      }
      assert.equal((await tenant.ask('agent-noel', `/v1/contacts/${CONTACT}`)).status, 200)
    })
  })

  void describe('a contact that is erased', () => {
    void it('is nowhere in the database any more, nor told from it', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      const { inbound, stranger } = await peopled(tenant)
      const found = new Set(plantedIn(await rowsOf(tenant)).map(row => row.slice(0, row.indexOf(':'))))
      assert.deepEqual([...found].sort(), ['blob', 'change', 'contact', 'conversation', 'file', 'message', 'record', 'words'])
      const erased = await erase(tenant, CONTACT)
      assert.deepEqual([erased.contacts, erased.files], [1, 1])
      assert.deepEqual(plantedIn(await rowsOf(tenant)), [])

      const told = await replayed(tenant, tenant.cursor, change => change.kind === 'contact' && change.value === null)
      assert.deepEqual(plantedIn([told]), [])
      const receipt = await tenant.post('agent-noel', '/v1/commands', {
        id: 'old-command', type: 'send-message', conversationId: 'fresh', messageId: 'x', kind: 'note', text: 'again', attachmentIds: [],
      })
      assert.equal(receipt.status, 200)
      assert.deepEqual(plantedIn([await receipt.text()]), [])
      for (const path of [`contacts/${CONTACT}`, ...[inbound, stranger, 'fresh', 'bill'].map(id => `conversations/${id}`)]) {
        assert.equal((await tenant.ask('agent-noel', `/v1/${path}`)).status, 404, path)
      }
      assert.equal((await exported(tenant, CONTACT)).length, 2)
      const [records] = await auditOf(tenant, 'erase-contact')
      assert.ok(records?.includes(`contact:${CONTACT}`) && records.includes(`conversation:${stranger}`))
    })

    void it('vanishes at once for those who are connected, and counts no more', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      await receive(tenant, phoneOf(1), 'hello')
      const places = async () => {
        const { items } = await (await tenant.ask('agent-noel', '/v1/counts')).json() as {
          readonly items: readonly { readonly id: string, readonly open: number }[]
        }
        return items.find(({ id }) => id === 'shared')?.open ?? 0
      }
      const before = await places()
      const gone = new Set<string>()
      let opened: () => void = () => undefined
      const connected = new Promise<void>(resolve => { opened = resolve })
      let vanished: () => void = () => undefined
      const last = new Promise<void>(resolve => { vanished = resolve })
      tenant.as('agent-noel').subscribe({
        changes(batch) {
          for (const { kind, id, value } of batch) if (value === null) gone.add(`${kind}:${id}`)
          if (gone.has(`contact:${CONTACT}`)) vanished()
        },
        ephemeral: () => undefined,
        gap: () => undefined,
        status: ({ state }) => { if (state === 'connected') opened() },
      })
      await inTime(connected, 'a stream')
      const { conversations } = await erase(tenant, CONTACT)
      await inTime(last, 'the contact\'s end')
      for (const name of ['conversation:fresh', 'message:fresh-m1', 'conversation:bill']) assert.ok(gone.has(name), name)
      assert.equal([...gone].filter(name => name.startsWith('conversation:')).length, conversations)
      const { store } = tenant.services
      const [counted] = await store.read(tenant.tenantId, ({ query }) => query<{ count: number }>(
        `select count(*)::int as count from inbox.conversation
         where kind = 'shared' and status = 'open' and inbox_id <> 'inbox-repairs'`))
      assert.ok(before > counted!.count)
      assert.equal(await places(), counted!.count)
      await tenant.close()
    })

    void it('takes no file that somebody else has too, and no bytes that are alike', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      await upload(tenant, 'shared-file', 'shared bytes', 'shared.png')
      await upload(tenant, 'own-file', 'alike bytes', 'own.png')
      await upload(tenant, 'alike-file', 'alike bytes', 'alike.png')
      await upload(tenant, 'only-file', 'only bytes', 'only.png')
      await done(write(tenant, 'x', { attachmentIds: ['shared-file', 'own-file', 'only-file'] }))
      await done(write(tenant, 'x', { conversationId: 'answered', attachmentIds: ['shared-file', 'alike-file'] }))
      const addresses = tenant.services.addresses
      const statusOf = async (id: string) => (await fetch(`${tenant.address}/${addresses.of(tenant.tenantId, id)}`)).status
      assert.equal((await erase(tenant, CONTACT)).files, 2)
      const statuses = []
      for (const id of ['shared-file', 'own-file', 'alike-file', 'only-file']) statuses.push(await statusOf(id))
      assert.deepEqual(statuses, [200, 404, 200, 404])
      const blobs = await tenant.services.store.read(tenant.tenantId, ({ query }) => query('select hash from inbox.blob'))
      assert.equal(blobs.length, 2)
    })

    void it('is not texted again where they opted out, whoever is made of the number', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      await erase(tenant, 'contact-09')
      assert.doesNotMatch((await rowsOf(tenant)).join('\n'), new RegExp(phoneOf(9).slice(1)))
      const conversationId = await receive(tenant, phoneOf(9), 'me again')
      const refused = [403, 'opted-out', { address: phoneOf(9) }]
      assert.deepEqual(await problemIn(await write(tenant, 'hello', { conversationId })), refused)
      await done(command(tenant, 'create-contact', {
        contactId: 'anew', conversationId,
        fields: { name: 'Ivo', company: '', phones: [{ label: '', value: phoneOf(9) }], emails: [], notes: '' },
      }))
      assert.deepEqual(await problemIn(await write(tenant, 'hello', { conversationId })), refused)
      assert.equal((await write(tenant, 'hello', { conversationId, kind: 'note' })).status, 200)
      await receive(tenant, phoneOf(9), 'START')
      assert.equal((await write(tenant, 'hello', { conversationId })).status, 200)
      assert.equal((await write(tenant, 'hello', { conversationId: 'answered' })).status, 200)
    })

    void it('may be erased again, and to the end by whoever comes after somebody who was interrupted', async () => {
      const tenant = await tenantAt(server(), adminSeed())
      const step = await tenant.services.store.write(tenant.tenantId, scope =>
        eraseStep(scope, { contactId: 'contact-05', agentId: 'agent-ada', now: Date.now(), kept: 100, batch: 50 }))
      assert.deepEqual([step.isDone, step.erased.messages], [false, 50])
      assert.equal((await tenant.ask('agent-noel', '/v1/contacts/contact-05')).status, 200)
      const rest = await erase(tenant, 'contact-05')
      assert.ok(rest.contacts === 1 && rest.messages > 70)
      const left = await tenant.services.store.read(tenant.tenantId, ({ query }) =>
        query("select 1 from inbox.message where value is not null and id like 'long-%'"))
      assert.deepEqual(left, [])
      assert.deepEqual(await erase(tenant, 'contact-05'), { contacts: 0, conversations: 0, messages: 0, files: 0 })
      assert.equal((await auditOf(tenant, 'erase-contact')).length, 2)
    })
  })
}
