import { conversationMembers } from '../../src/backend/rules/audience.js'
import { remove } from '../../src/backend/rules/put.js'
import type { Entry } from '../../src/backend/rules/settle.js'
import type { Write } from '../../src/backend/rules/write.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { Commit } from './log.js'
import { keepForgotten } from './opt-outs.js'
import type { SqlReader } from './reader.js'
import type { Scope } from './store.js'

/*
 * What it takes that something is gone for good: from its own row, from the files, from what still waits to be sent or
 * fetched, and from what the log would replay.
 */

export interface Doomed {
  readonly id: string
  readonly version: number
  readonly conversationId: string
}

/** Up to so many messages of some conversations. */
export const messagesOf = (
  { query, tenant }: Scope, conversationIds: readonly string[], limit: number,
): Promise<readonly Doomed[]> => query<Doomed>(`
  select id, version, conversation_id as "conversationId" from inbox.message
  where tenant = $1 and conversation_id = any($2) order by conversation_id, seq limit $3
`, [tenant, conversationIds, limit])

/** Their removal, told to those who may see their conversations. */
export const removalOf = async (
  messages: readonly Doomed[], conversations: readonly Conversation[], reader: SqlReader,
): Promise<readonly Entry[]> => {
  const audiences = new Map<string, readonly string[]>()
  for (const one of conversations) audiences.set(one.id, await conversationMembers(one, reader))
  return messages.map(({ id, version, conversationId }) =>
    ({ write: remove('message', id, version + 1), audience: audiences.get(conversationId) ?? [] }))
}

/**
 * Removes what hangs on some messages: files that no other message names, their bytes where no other file is alike, and
 * their place in the queues. Resolves with how many files went. What providers told by their own ids stays: ids alone,
 * and without them the same message could come in again.
 */
export const forgetAround = async ({ query, tenant }: Scope, messageIds: readonly string[]): Promise<number> => {
  for (const queue of ['outgoing', 'fetching']) {
    await query(`delete from inbox.${queue} where tenant = $1 and message_id = any($2)`, [tenant, messageIds])
  }
  const named = await query<{ file: string }>(
    'delete from inbox.message_file where tenant = $1 and message = any($2) returning file', [tenant, messageIds])
  if (named.length === 0) return 0
  const gone = await query<{ hash: string }>(`
    delete from inbox.file where tenant = $1 and id = any($2) and not exists (
      select 1 from inbox.message_file as other where other.tenant = $1 and other.file = file.id)
    returning hash
  `, [tenant, named.map(({ file }) => file)])
  await query(`
    delete from inbox.blob where tenant = $1 and hash = any($2) and not exists (
      select 1 from inbox.file as alike where alike.tenant = $1 and alike.hash = blob.hash)
  `, [tenant, gone.map(({ hash }) => hash)])
  return gone.length
}

/** How many commits are rewritten at once. */
const STEP = 200

/**
 * Rewrites what the log replays about some conversations and contacts (null: it never was), so that who comes from
 * before hears of them as they are now. A new epoch would do as well, and cost every client of the tenant its cursor.
 */
export const forgetInLog = async (
  { query, tenant }: Scope, about: readonly string[], rewrite: (write: Write) => Write | null,
): Promise<void> => {
  for (let behind = 0; ;) {
    const rows = await query<Pick<Commit, 'seq' | 'entries'>>(`
      select seq, entries from inbox.change where tenant = $1 and seq > $2 and about && $3 order by seq limit $4
    `, [tenant, behind, about, STEP])
    const last = rows.at(-1)
    if (!last) return
    behind = last.seq
    const rewritten = rows.map(({ entries }) => JSON.stringify(entries.flatMap(entry => {
      const write = rewrite(entry.write)
      return write ? [{ ...entry, write }] : []
    })))
    await query(`
      update inbox.change set entries = own.entries::json from unnest($2::bigint[], $3::text[]) as own(seq, entries)
      where change.tenant = $1 and change.seq = own.seq
    `, [tenant, rows.map(({ seq }) => seq), rewritten])
  }
}

/**
 * Takes away opt-outs of bare numbers, whose ids are the numbers, and remembers them as hashes. Nobody is told: a
 * client that still holds one knows what is true.
 */
export const forgetOptOuts = async (scope: Scope, addresses: readonly string[], now: number): Promise<void> => {
  const rows = await scope.query<{ id: string, value: unknown }>(`
    delete from inbox.record where tenant = $1 and kind = 'opt-out' and owner = '' and id = any($2) returning id, value
  `, [scope.tenant, addresses])
  await keepForgotten(scope, rows.flatMap(({ id, value }) => value === null ? [] : id), now)
}
