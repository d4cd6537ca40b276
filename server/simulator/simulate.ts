import { randomUUID } from 'node:crypto'
import { addressKey } from '../../src/backend/rules/address.js'
import type { Report } from '../../src/backend/rules/deliver.js'
import { runInbound, runReport } from '../../src/backend/rules/run.js'
import type { Entry } from '../../src/backend/rules/settle.js'
import type { Inbound } from '../../src/backend/rules/simulator.js'
import type { Message } from '../../src/model/message.js'
import type { Services } from '../http/services.js'
import { commit, readerFor } from '../store/carry-out.js'
import { SqlReader } from '../store/reader.js'
import type { Scope } from '../store/store.js'

/** What comes from the far end of a channel: stored, and told to everyone it concerns. */
export const takeInbound = async (
  { store, hub, config, now }: Services, tenant: string, inbound: Inbound,
): Promise<Message> => {
  const ids = { messageId: randomUUID(), conversationId: randomUUID() }
  const { entries, seq } = await store.write(tenant, async scope => {
    const joined = await new SqlReader(scope).conversationAt(inbound.channelId, inbound.from)
    const reader = await readerFor(scope, joined?.id ?? null)
    return stored(scope, await runInbound(inbound, reader, ids, now()), config.logKept)
  })
  if (seq !== null) hub.published(tenant, seq)
  return entries.flatMap(({ write }) =>
    write.kind === 'message' && write.id === ids.messageId && write.value ? write.value : [])[0]!
}

export const takeReport = async ({ store, hub, config }: Services, tenant: string, report: Report): Promise<void> => {
  const { seq } = await store.write(tenant, async scope =>
    stored(scope, await runReport(report, new SqlReader(scope)), config.logKept))
  if (seq !== null) hub.published(tenant, seq)
}

const stored = async (scope: Scope, entries: readonly Entry[], kept: number) =>
  ({ entries, seq: await commit(scope, entries, kept) })

/** All messages between a customer and a channel, oldest first. Notes and events are ours alone. */
export const threadOf = async (
  { query, tenant }: Scope, channelId: string, address: string,
): Promise<readonly Message[]> => {
  const rows = await query<{ value: Message }>(`
    select message.value from inbox.message
    join inbox.conversation on conversation.tenant = message.tenant and conversation.id = message.conversation_id
    where message.tenant = $1 and conversation.channel_id = $2 and conversation.address_key = $3
    order by message.seq desc limit 1000
  `, [tenant, channelId, addressKey(address)])
  const messages = rows.map(({ value }) => value).filter(one => one.kind === 'message')
  return messages.sort((a, b) => a.at - b.at || a.seq - b.seq)
}

/** The messages among some entries that go to a customer and were not there before. */
export const leaving = (entries: readonly Entry[]): readonly Message[] => entries.flatMap(({ write }) =>
  write.kind === 'message' && write.value?.delivery === 'queued' && write.version === 1 ? [write.value] : [])
