import { conversationMembers } from '../../src/backend/rules/audience.js'
import { put } from '../../src/backend/rules/put.js'
import type { Entry } from '../../src/backend/rules/settle.js'
import type { Write } from '../../src/backend/rules/write.js'
import type { Conversation } from '../../src/model/conversation.js'
import { recordDeed } from '../store/audit.js'
import { commit } from '../store/carry-out.js'
import { forgetAround, forgetInLog, messagesOf, removalOf } from '../store/forget.js'
import { SqlReader } from '../store/reader.js'
import type { Scope } from '../store/store.js'

/** How long what was said is kept once a conversation is over. */
export interface Rule {
  /** An inbox, or everybody's own numbers. */
  readonly place: 'private' | `inbox:${string}`
  readonly days: number
}

export interface Amount {
  readonly conversations: number
  readonly messages: number
  readonly files: number
}

export interface RetainOptions {
  readonly now: number
  /** Who has it done; null: the server by itself. */
  readonly agentId: string | null
  /** How many commits the log keeps. */
  readonly kept: number
  /** How many messages one transaction removes at most. */
  readonly batch: number
}

export interface Retained {
  readonly amount: Amount
  /** The commit's number; null: nothing is due any more. */
  readonly seq: number | null
}

export const NOTHING: Amount = { conversations: 0, messages: 0, files: 0 }

const DAY = 86_400_000
/** How many conversations one transaction empties at most. */
const CONVERSATIONS = 50

export const rulesOf = ({ query, tenant }: Scope): Promise<readonly Rule[]> =>
  query<Rule>('select place, days from inbox.retention where tenant = $1 order by place', [tenant])

export const setRules = async ({ query, tenant }: Scope, rules: readonly Rule[]): Promise<void> => {
  await query('delete from inbox.retention where tenant = $1', [tenant])
  await query('insert into inbox.retention (tenant, place, days) select $1, * from unnest($2::text[], $3::integer[])', [
    tenant, rules.map(({ place }) => place), rules.map(({ days }) => days),
  ])
}

/**
 * Conversations that are over and have been quiet for longer than their place keeps them, and of which something is
 * left. Spam is over, and so is what was said on a number before it joined an inbox.
 */
const DUE = `
  from inbox.conversation where conversation.tenant = $1 and conversation.value is not null
  and case when $2 = 'private' then kind = 'private' else kind in ('shared', 'legacy') and 'inbox:' || inbox_id = $2 end
  and (status in ('closed', 'spam') or kind = 'legacy') and activity_at < $3
  and exists (select 1 from inbox.message where message.tenant = $1 and message.conversation_id = conversation.id)`

const dueOf = async (
  { query, tenant }: Scope, { place, days }: Rule, now: number,
): Promise<readonly Conversation[]> => {
  const rows = await query<{ value: Conversation }>(
    `select conversation.value ${DUE} order by activity_at limit $4`, [tenant, place, now - days * DAY, CONVERSATIONS])
  return rows.map(({ value }) => value)
}

/** What would go, and what would stay as it is. */
export const countDue = async (scope: Scope, now: number): Promise<Amount> => {
  const { query, tenant } = scope
  let sum = NOTHING
  for (const { place, days } of await rulesOf(scope)) {
    const [found] = await query<Amount>(`
      with due as (select conversation.id ${DUE})
      select (select count(*) from due) as conversations, count(distinct message.id) as messages,
        count(distinct named.file) as files
      from due join inbox.message on message.tenant = $1 and message.conversation_id = due.id
      left join inbox.message_file as named on named.tenant = $1 and named.message = message.id
    `, [tenant, place, now - days * DAY])
    sum = added(sum, found!)
  }
  return sum
}

export const added = (a: Amount, b: Amount): Amount => ({
  conversations: a.conversations + b.conversations, messages: a.messages + b.messages, files: a.files + b.files,
})

/** The conversation without what was said in it. Who had it, when, and how it ended stays. */
const silenced = (conversation: Conversation): Conversation =>
  ({ ...conversation, lastMessage: null, hasAttachment: false })

const forgetful = (ids: ReadonlySet<string>) => (write: Write): Write => {
  if (write.kind === 'message' && write.value && ids.has(write.value.conversationId)) return { ...write, value: null }
  if (write.kind === 'conversation' && write.value && ids.has(write.id)) return { ...write, value: silenced(write.value) }
  return write
}

/** One transaction's worth of what is due. Nothing is remembered in between: what is left is due again. */
export const retainStep = async (
  scope: Scope, { now, agentId, kept, batch }: RetainOptions,
): Promise<Retained> => {
  for (const rule of await rulesOf(scope)) {
    const due = await dueOf(scope, rule, now)
    if (due.length === 0) continue
    const messages = await messagesOf(scope, due.map(({ id }) => id), batch)
    const touched = new Set(messages.map(({ conversationId }) => conversationId))
    const conversations = due.filter(({ id }) => touched.has(id))
    const reader = new SqlReader(scope)
    const entries: Entry[] = [...await removalOf(messages, conversations, reader)]
    for (const one of conversations.filter(({ lastMessage, hasAttachment }) => lastMessage !== null || hasAttachment)) {
      const write = put('conversation', { ...silenced(one), version: one.version + 1 })
      entries.push({ write, audience: await conversationMembers(one, reader) })
    }
    await forgetInLog(scope, [...touched].map(id => `conversation:${id}`), forgetful(touched))
    const files = await forgetAround(scope, messages.map(({ id }) => id))
    const seq = await commit(scope, entries, kept)
    const names = conversations.map(({ id }) => ({ kind: 'conversation', id }) as const)
    await recordDeed(scope, { act: 'run-retention', agentId, at: now, touched: names })
    return { amount: { conversations: conversations.length, messages: messages.length, files }, seq }
  }
  return { amount: NOTHING, seq: null }
}
