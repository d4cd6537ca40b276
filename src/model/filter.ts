import type { Conversation, ConversationKind, ConversationStatus } from './conversation.js'
import type { Mark } from './mark.js'
import { unreadCount } from './mark.js'

/** Which conversations a list shows. A plain object, fit for a URL. Absent fields do not filter. */
export interface ConversationFilter {
  readonly status?: ConversationStatus
  /** Kinds to show. Absent: `shared`. */
  readonly kinds?: readonly ConversationKind[]
  readonly inboxId?: string
  readonly channelId?: string
  readonly contactId?: string
  /** `me`, `none`, or an agent's id. */
  readonly assignee?: string
  readonly unread?: boolean
  /** All of these. */
  readonly tagIds?: readonly string[]
  readonly hasAttachment?: boolean
  readonly awaitingReply?: boolean
  /** Newest message at or after, in milliseconds since the epoch. */
  readonly since?: number
  /** Newest message before, in milliseconds since the epoch. */
  readonly until?: number
}

const SHARED = ['shared'] as const satisfies readonly ConversationKind[]

const assigneeMatches = (wanted: string, assigneeId: string | null, me: string): boolean =>
  wanted === 'none' ? assigneeId === null : assigneeId === (wanted === 'me' ? me : wanted)

/** Whether a conversation belongs in a list. The same rule in every back end and in the client. `me` is my agent id. */
export const matches = (
  filter: ConversationFilter, conversation: Conversation, mark: Mark | undefined, me: string,
): boolean =>
  (filter.status === undefined || conversation.status === filter.status)
  && (filter.kinds ?? SHARED).includes(conversation.kind)
  && (filter.inboxId === undefined || conversation.inboxId === filter.inboxId)
  && (filter.channelId === undefined || conversation.channelId === filter.channelId)
  && (filter.contactId === undefined || conversation.contactId === filter.contactId)
  && (filter.assignee === undefined || assigneeMatches(filter.assignee, conversation.assigneeId, me))
  && (filter.unread === undefined || (unreadCount(conversation, mark) > 0) === filter.unread)
  && (filter.tagIds === undefined || filter.tagIds.every(id => conversation.tagIds.includes(id)))
  && (filter.hasAttachment === undefined || conversation.hasAttachment === filter.hasAttachment)
  && (filter.awaitingReply === undefined || (conversation.waitingSince !== null) === filter.awaitingReply)
  && (filter.since === undefined || conversation.activityAt >= filter.since)
  && (filter.until === undefined || conversation.activityAt < filter.until)

/** What an agent narrows a list by; the rest of a filter says which list it is. A span of time is one. */
export type Narrowing = Pick<
  ConversationFilter, 'assignee' | 'unread' | 'tagIds' | 'hasAttachment' | 'awaitingReply' | 'since' | 'until'>

/** How many things a list is narrowed by. */
export const narrowingCount = ({ since, until, ...others }: Narrowing): number =>
  Object.values(others).filter(value => value !== undefined).length
  + (since === undefined && until === undefined ? 0 : 1)

/** Fields to change; `undefined` takes one away. */
export type FilterChange = { readonly [K in keyof Narrowing]?: Narrowing[K] | undefined }

/** A filter with some fields changed; `undefined`, or no tag at all, takes one away. */
export const narrowed = (filter: Narrowing, change: FilterChange): Narrowing =>
  Object.fromEntries(Object.entries({ ...filter, ...change })
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)))
