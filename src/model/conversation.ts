import type { Delivery, MessageDirection, MessageKind } from './message.js'
import type { RecordBase } from './record.js'

export const CONVERSATION_KINDS = ['shared', 'private', 'legacy', 'direct', 'team'] as const
/**
 * `shared`: in an inbox. `private`: on an agent's own number. `legacy`: exchanged on a number before it joined an
 * inbox, read-only. `direct`: agent to agent. `team`: a group of agents.
 */
export type ConversationKind = (typeof CONVERSATION_KINDS)[number]

export const CONVERSATION_STATUSES = ['open', 'snoozed', 'closed', 'spam'] as const
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number]

/** What a list shows of the newest message. */
export interface MessagePreview {
  readonly messageId: string
  /** At most `PREVIEW_LENGTH` characters of plain text. */
  readonly text: string
  readonly kind: MessageKind
  readonly direction: MessageDirection
  readonly authorId: string | null
  readonly delivery: Delivery | null
  readonly attachmentCount: number
}

/** A run of messages on one channel. Times are milliseconds since the epoch, by the back end's clock. */
export interface Conversation extends RecordBase {
  readonly kind: ConversationKind
  readonly status: ConversationStatus
  readonly inboxId: string | null
  readonly channelId: string | null
  readonly contactId: string | null
  /** The other side on that channel: an E.164 number, a handle, a mail address; empty for chats between agents. */
  readonly address: string
  /** The name of a team chat; otherwise empty. */
  readonly title: string
  /** The agents of a direct or team chat; otherwise empty. */
  readonly memberIds: readonly string[]
  /** Of a `legacy` one: the agent whose number it was. Absent: nobody's here. */
  readonly formerOwnerId?: string | undefined
  readonly assigneeId: string | null
  readonly tagIds: readonly string[]
  readonly createdAt: number
  /** When the newest message came or went, or it woke. Orders the list. */
  readonly activityAt: number
  /** Since when the customer has waited for an answer; null when answered. */
  readonly waitingSince: number | null
  readonly closedAt: number | null
  readonly closedById: string | null
  /** Until when it sleeps; null when not snoozed, or snoozed until the next reply. */
  readonly snoozedUntil: number | null
  readonly lastMessage: MessagePreview | null
  /** The `seq` of the newest message; 0 when there is none. */
  readonly lastSeq: number
  /** How many messages the customer sent, or in a chat anybody; with a mark's `readCount` it makes the unread count. */
  readonly inboundCount: number
  readonly hasAttachment: boolean
}

/** Longest preview a list keeps, in UTF-16 units. */
export const PREVIEW_LENGTH = 160

export const withAssignee = (conversation: Conversation, assigneeId: string | null): Conversation =>
  conversation.assigneeId === assigneeId ? conversation : { ...conversation, assigneeId }

/** Adds and removes tags; order is kept, nothing appears twice. */
export const withTags = (
  conversation: Conversation, add: readonly string[], remove: readonly string[],
): Conversation => {
  const kept = conversation.tagIds.filter(id => !remove.includes(id))
  const tagIds = [...kept, ...add.filter(id => !kept.includes(id))]
  const same = tagIds.length === conversation.tagIds.length && tagIds.every((id, i) => id === conversation.tagIds[i])
  return same ? conversation : { ...conversation, tagIds }
}

/** Whether an agent has it in that inbox, and somebody may still wait for them. */
export const isHeldIn = (
  { kind, inboxId, assigneeId, status }: Conversation, agentId: string, wantedId: string,
): boolean => kind === 'shared' && inboxId === wantedId && assigneeId === agentId && (status === 'open' || status === 'snoozed')

/** With another tag in the place of one of its own, once even where it has both. */
export const withTagFor = (conversation: Conversation, tagId: string, otherId: string): Conversation =>
  ({ ...conversation, tagIds: [...new Set(conversation.tagIds.map(id => id === tagId ? otherId : id))] })

/** Whether it is between agents. */
export const isChat = ({ kind }: Pick<Conversation, 'kind'>): boolean => kind === 'direct' || kind === 'team'

/** Whether it is the direct chat of two agents. */
export const isDirect = ({ kind, memberIds }: Conversation, agentId: string, otherId: string): boolean =>
  kind === 'direct' && memberIds.includes(agentId) && memberIds.includes(otherId)

export const withMembers = (conversation: Conversation, memberIds: readonly string[]): Conversation =>
  ({ ...conversation, memberIds })

/** Whether it is with a customer, not with colleagues, and not history. */
export const isWithCustomer = ({ kind }: Pick<Conversation, 'kind'>): boolean => kind === 'shared' || kind === 'private'

export const closed = (conversation: Conversation, closedById: string, now: number): Conversation =>
  conversation.status === 'closed'
    ? conversation
    : { ...conversation, status: 'closed', closedAt: now, closedById, snoozedUntil: null }

export const reopened = (conversation: Conversation): Conversation =>
  conversation.status === 'open'
    ? conversation
    : { ...conversation, status: 'open', closedAt: null, closedById: null, snoozedUntil: null }

/** Asleep until a time, or (`null`) until the customer writes. */
export const snoozed = (conversation: Conversation, until: number | null): Conversation =>
  conversation.status === 'snoozed' && conversation.snoozedUntil === until
    ? conversation
    : { ...conversation, status: 'snoozed', closedAt: null, closedById: null, snoozedUntil: until }

/** Awake again because its time has come: on top of the list, as a new message would be. */
export const woken = (conversation: Conversation): Conversation => ({
  ...reopened(conversation), activityAt: Math.max(conversation.activityAt, conversation.snoozedUntil ?? 0),
})

export const asSpam = (conversation: Conversation): Conversation =>
  conversation.status === 'spam'
    ? conversation
    : { ...conversation, status: 'spam', closedAt: null, closedById: null, snoozedUntil: null }

/** In another inbox. Whoever has no access there cannot keep it: `keepsAssignee` says whether the assignee does. */
export const movedTo = (conversation: Conversation, inboxId: string, keepsAssignee: boolean): Conversation =>
  conversation.inboxId === inboxId
    ? conversation
    : { ...conversation, inboxId, assigneeId: keepsAssignee ? conversation.assigneeId : null }
