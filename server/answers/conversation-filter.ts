import { sharesHistory } from '../../src/backend/rules/access.js'
import type { ConversationKind } from '../../src/model/conversation.js'
import type { ConversationFilter } from '../../src/model/filter.js'
import type { Asker } from './asker.js'
import { Sql } from './sql.js'

/** Whether an agent has not read all of a conversation: `unreadCount` above zero. */
export type Unread = (sql: Sql) => string

/** Told by the conversation alone: who never wrote a mark has no place, and has read nothing. */
export const unreadAt = (place: number | null): Unread => sql => {
  if (place === null) return '(c.inbound_count > 0)'
  const at = `${sql.bound`${place}`}::integer`
  return `((c.inbound_count > 0) <> (case when length(c.news) > ${at} then get_bit(c.news, ${at}) = 1 else false end))`
}

const SEEN_BY = {
  inbox: ['shared'], channel: ['private'], history: ['legacy'], member: ['direct', 'team'],
} as const satisfies Readonly<Record<string, readonly ConversationKind[]>>

/**
 * What the agent may see of some kinds: the same as `accessOf` says of each conversation. The kinds are written, not
 * bound: an index of one kind serves who names it.
 */
const visible = (sql: Sql, kinds: readonly ConversationKind[], { access, agent }: Asker): string => {
  const inboxes = access.inboxes.map(one => one.id)
  const own = access.channels.filter(one => one.ownerId === agent.id).map(one => one.id)
  const sharing = access.inboxes.filter(sharesHistory).map(one => one.id)
  const seenBy = (by: keyof typeof SEEN_BY, condition: () => string): readonly string[] => {
    const asked = SEEN_BY[by].filter(kind => kinds.includes(kind))
    return asked.length === 0 ? [] : [`(c.kind in (${asked.map(kind => `'${kind}'`).join(', ')}) and ${condition()})`]
  }
  const ways = [
    ...seenBy('inbox', () => sql.bound`c.inbox_id = any(${inboxes}::text[])`),
    ...seenBy('channel', () => sql.bound`c.channel_id = any(${own}::text[])`),
    ...seenBy('history', () =>
      sql.bound`(c.former_owner_id = ${agent.id} or c.inbox_id = any(${sharing}::text[]))`),
    ...seenBy('member', () => sql.bound`c.member_ids @> array[${agent.id}::text]`),
  ]
  return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`
}

const assigned = (sql: Sql, wanted: string, me: string): string =>
  wanted === 'none' ? 'c.assignee_id is null' : sql.bound`c.assignee_id = ${wanted === 'me' ? me : wanted}`

const is = (wanted: boolean, condition: string): string => wanted ? condition : `not ${condition}`

/** Which conversations belong in a list of an agent: the same as `matches`. */
export const conditionsOf = (filter: ConversationFilter, asker: Asker, unread: Unread): Sql => {
  const sql = new Sql()
  const { scope, agent } = asker
  const { status, kinds = ['shared'], inboxId, channelId, contactId, assignee, tagIds, since, until } = filter
  sql.and(sql.bound`c.tenant = ${scope.tenant}`)
  sql.and('c.value is not null')
  sql.and(visible(sql, kinds, asker))
  if (status !== undefined) sql.and(sql.bound`c.status = ${status}`)
  if (inboxId !== undefined) sql.and(sql.bound`c.inbox_id = ${inboxId}`)
  if (channelId !== undefined) sql.and(sql.bound`c.channel_id = ${channelId}`)
  if (contactId !== undefined) sql.and(sql.bound`c.contact_id = ${contactId}`)
  if (assignee !== undefined) sql.and(assigned(sql, assignee, agent.id))
  if (filter.unread !== undefined) sql.and(is(filter.unread, unread(sql)))
  for (const tagId of tagIds ?? []) {
    sql.and(sql.bound`exists (
      select from inbox.tagged as t where t.tenant = ${scope.tenant} and t.tag = ${tagId} and t.id = c.id)`)
  }
  if (filter.hasAttachment !== undefined) sql.and(sql.bound`c.has_attachment = ${filter.hasAttachment}`)
  if (filter.awaitingReply !== undefined) sql.and(is(filter.awaitingReply, '(c.waiting_since is not null)'))
  if (since !== undefined) sql.and(sql.bound`c.activity_at >= ${since}`)
  if (until !== undefined) sql.and(sql.bound`c.activity_at < ${until}`)
  return sql
}
