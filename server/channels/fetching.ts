import type { Scope } from '../store/store.js'

/** A file that its provider still has to hand out. */
export interface Awaited {
  readonly fileId: string
  readonly messageId: string
  readonly channelId: string
  readonly url: string
}

export interface Due extends Awaited {
  /** How often it was asked for by now. */
  readonly attempts: number
  readonly queuedAt: number
}

export const awaitFile = async (
  { query, tenant }: Scope, { fileId, messageId, channelId, url }: Awaited, now: number,
): Promise<void> => {
  await query(`
    insert into inbox.fetching (tenant, file_id, message_id, channel_id, url, queued_at, due_at)
    values ($1, $2, $3, $4, $5, $6, $6) on conflict do nothing
  `, [tenant, fileId, messageId, channelId, url, now])
}

/** Takes what is due, so that no other process asks for it before `until`. */
export const takeAwaited = (
  { query, tenant }: Scope, now: number, until: number, limit: number,
): Promise<readonly Due[]> => query<Due>(`
  update inbox.fetching as own set attempts = own.attempts + 1, due_at = $3
  from (
    select file_id from inbox.fetching where tenant = $1 and due_at <= $2 order by due_at limit $4
    for update skip locked
  ) as due
  where own.tenant = $1 and own.file_id = due.file_id
  returning own.file_id as "fileId", own.message_id as "messageId", own.channel_id as "channelId", own.url,
    own.attempts, own.queued_at as "queuedAt"
`, [tenant, now, until, limit])

export const postpone = async ({ query, tenant }: Scope, fileId: string, dueAt: number): Promise<void> => {
  await query('update inbox.fetching set due_at = $3 where tenant = $1 and file_id = $2', [tenant, fileId, dueAt])
}

export const giveUp = async ({ query, tenant }: Scope, fileId: string): Promise<void> => {
  await query('delete from inbox.fetching where tenant = $1 and file_id = $2', [tenant, fileId])
}
