import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Conversation } from '../../../src/model/conversation.js'
import type { Message } from '../../../src/model/message.js'
import { suiteSeed } from '../../../src/testing/backend-suite/index.js'
import { putWorld } from '../../../src/testing/http-host.js'
import type { Services } from '../../http/services.js'
import { ACCOUNT, PUBLIC, TOKEN } from './far-twilio.js'
import type { FarTwilio } from './far-twilio.js'

/** Nothing listens there. */
const NOBODY = 'http://127.0.0.1:59999'

/** What an operator writes for tenants whose channels are all Twilio's. */
export const settingsFor = (
  tenants: readonly string[], far: Pick<FarTwilio, 'address' | 'bytesAt'>, unreachable: readonly string[] = [],
): string => {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-channels-'))
  const path = join(folder, 'channels.json')
  const own = { driver: 'twilio', accountSid: ACCOUNT, authToken: '$INBOX_TEST_TWILIO', mediaOrigins: [far.bytesAt] }
  const all = (apiUrl: string) => ({
    '*': { ...own, apiUrl }, 'channel-orders-sms': { ...own, apiUrl, messagingServiceSid: `MG${'0'.repeat(32)}` },
  })
  writeFileSync(path, JSON.stringify(Object.fromEntries([
    ...tenants.map(tenant => [tenant, all(far.address)]), ...unreachable.map(tenant => [tenant, all(NOBODY)]),
  ])))
  process.env['INBOX_TEST_TWILIO'] = TOKEN
  process.once('exit', () => { rmSync(folder, { recursive: true, force: true }) })
  return path
}

export const variables = (channels: string) => ({ INBOX_CHANNELS: channels, INBOX_PUBLIC_URL: `${PUBLIC}/` })

const PATIENCE = 15_000

/** Waits until something holds: what it looks at changes behind the scenes. */
export const until = async (isThere: () => Promise<boolean> | boolean, what: string): Promise<void> => {
  const end = Date.now() + PATIENCE
  while (!await isThere()) {
    if (Date.now() > end) throw new Error(`not in time: ${what}`)
    await new Promise(resolve => { setTimeout(resolve, 20) })
  }
}

/** A tenant of the suite's seed at a server, and an agent who works there. */
export const shopAt = async (address: string, tenantId: string, agentId = 'agent-noel') => {
  const { tokens } = await putWorld(address, { ...suiteSeed(), tenantId })
  return deskAt(address, tenantId, tokens[agentId] ?? '')
}

/** An agent at work, by hand. */
export const deskAt = (address: string, tenantId: string, token: string) => {
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${address}${path}`, {
      ...init, headers: { ...init.headers as Record<string, string>, authorization: `Bearer ${token}` },
    })
  const messages = async (conversationId: string): Promise<readonly Message[]> => {
    const response = await ask(`/v1/conversations/${conversationId}/messages?limit=200`)
    return (await response.json() as { readonly items: readonly Message[] }).items
  }
  return {
    tenantId,
    token,
    ask,
    messages,
    async send(conversationId: string, text: string, attachmentIds: readonly string[] = []): Promise<string> {
      const messageId = randomUUID()
      const response = await ask('/v1/commands', {
        method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          id: randomUUID(), type: 'send-message', conversationId, messageId, kind: 'message', text, attachmentIds,
        }),
      })
      if (!response.ok) throw new Error(await response.text())
      return messageId
    },
    async message(conversationId: string, messageId: string): Promise<Message> {
      const found = (await messages(conversationId)).find(one => one.id === messageId)
      if (!found) throw new Error(`there is no message ${messageId}`)
      return found
    },
    async conversationWith(address: string): Promise<string | undefined> {
      const response = await ask('/v1/conversations?sort=newest&limit=100')
      const { items } = await response.json() as { readonly items: readonly Conversation[] }
      return items.find(one => one.address === address)?.id
    },
  }
}

export type Desk = ReturnType<typeof deskAt>

interface InQueue {
  readonly state: string
  readonly attempts: number
}

/** What is on its way of a message. */
export const inQueue = (services: Services, tenantId: string, messageId: string): Promise<InQueue | undefined> =>
  services.store.beside(tenantId, async ({ query }) => (await query<InQueue>(
    'select state, attempts from inbox.outgoing where tenant = $1 and message_id = $2', [tenantId, messageId]))[0])

/** Lets the time go by that something waits for in the queue. */
export const letTimePass = (
  services: Services, tenantId: string, more: { readonly queuedAt?: number } = {},
): Promise<void> =>
  services.store.beside(tenantId, async ({ query }) => {
    await query('update inbox.outgoing set due_at = 0, queued_at = coalesce($2, queued_at) where tenant = $1', [
      tenantId, more.queuedAt ?? null])
  })
