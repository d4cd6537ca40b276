import type { Change } from '../../src/backend/changes.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { Message } from '../../src/model/message.js'
import type { Scope } from '../store/store.js'

/** A message in the queue. */
export interface Queued {
  readonly messageId: string
  readonly channelId: string
  readonly state: 'waiting' | 'sending' | 'unconfirmed'
  /** How often it was handed over by now. */
  readonly attempts: number
  readonly queuedAt: number
}

/** Messages to customers among some changes that were not there before, each with its conversation. */
export const leavingAmong = (
  changes: readonly Change[],
): readonly { readonly message: Message, readonly conversation: Conversation }[] => changes.flatMap(change => {
  if (change.kind !== 'message' || change.value?.delivery !== 'queued' || change.version !== 1) return []
  const message = change.value
  const conversation = changes.flatMap(one =>
    one.kind === 'conversation' && one.id === message.conversationId && one.value ? one.value : [])[0]
  return conversation ? { message, conversation } : []
})

export const enqueue = async (
  { query, tenant }: Scope, { id, conversationId, seq }: Message, channelId: string, now: number,
): Promise<void> => {
  await query(`
    insert into inbox.outgoing (tenant, message_id, conversation_id, channel_id, seq, queued_at, due_at)
    values ($1, $2, $3, $4, $5, $6, $6)
  `, [tenant, id, conversationId, channelId, seq, now])
}

/**
 * Holds what is due until the transaction ends, as many as there is room for, and only what is the oldest of its
 * conversation: nothing overtakes a message whose fate is open. Other processes find other ones.
 */
export const takeDue = (
  { query, tenant }: Scope, now: number, limit: number, paused: readonly string[],
): Promise<readonly Queued[]> => query<Queued>(`
  select message_id as "messageId", channel_id as "channelId", state, attempts, queued_at as "queuedAt"
  from inbox.outgoing as own
  where tenant = $1 and due_at <= $2 and channel_id <> all($4) and not exists (
    select 1 from inbox.outgoing as earlier
    where earlier.tenant = own.tenant and earlier.conversation_id = own.conversation_id and earlier.seq < own.seq)
  order by due_at, seq limit $3
  for update skip locked
`, [tenant, now, limit, paused])

/** Moves on what this process holds. `attempts` grows with each handing over, and names it. */
export const move = async (
  { query, tenant }: Scope, { messageId, attempts }: Queued, state: Queued['state'], dueAt: number, sends = false,
): Promise<void> => {
  await query(`
    update inbox.outgoing set state = $4, due_at = $5, attempts = attempts + $6
    where tenant = $1 and message_id = $2 and attempts = $3
  `, [tenant, messageId, attempts, state, dueAt, sends ? 1 : 0])
}

/** Takes it off the queue, unless another handing over began since. Resolves with whether it was there. */
export const finish = async ({ query, tenant }: Scope, { messageId, attempts }: Queued): Promise<boolean> => {
  const rows = await query(
    'delete from inbox.outgoing where tenant = $1 and message_id = $2 and attempts = $3 returning message_id',
    [tenant, messageId, attempts])
  return rows.length > 0
}

/** The provider told of the message, so it has it. What still waits for its turn goes on waiting. */
export const confirm = async ({ query, tenant }: Scope, messageId: string): Promise<void> => {
  await query(
    "delete from inbox.outgoing where tenant = $1 and message_id = $2 and state <> 'waiting'", [tenant, messageId])
}
