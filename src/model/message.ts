import type { Attachment } from './attachment.js'
import type { Conversation, MessagePreview } from './conversation.js'
import { isChat, PREVIEW_LENGTH } from './conversation.js'
import type { RecordBase } from './record.js'

export const MESSAGE_KINDS = ['message', 'note', 'event'] as const
/** `message`: between agent and customer. `note`: for colleagues only. `event`: a line the thread tells by itself. */
export type MessageKind = (typeof MESSAGE_KINDS)[number]

export const MESSAGE_DIRECTIONS = ['in', 'out', 'none'] as const
export type MessageDirection = (typeof MESSAGE_DIRECTIONS)[number]

export const DELIVERIES = ['queued', 'sent', 'delivered', 'read', 'failed'] as const
/** How far an outbound message got, as the channel reports it. */
export type Delivery = (typeof DELIVERIES)[number]

export const FAILURE_CAUSES = ['number', 'blocked', 'content', 'carrier', 'unconfirmed'] as const
/**
 * What kept a message from being delivered. `number`: nobody gets messages there. `blocked`: the other side takes none
 * of us. `content`: the carrier took offense at the text. `carrier`: it had trouble of its own; another try may do.
 * `unconfirmed`: nobody knows whether it arrived, and the back end will not find out by itself.
 */
export type FailureCause = (typeof FAILURE_CAUSES)[number]

export const THREAD_EVENTS = [
  'assigned', 'unassigned', 'closed', 'reopened', 'tagged', 'untagged', 'called', 'met', 'opted-out', 'opted-in',
  'snoozed', 'woke', 'marked-spam', 'not-spam', 'moved', 'renamed', 'joined', 'left',
] as const satisfies readonly ThreadEvent['type'][]

/** What happened to a conversation, told as a line in its thread. */
export type ThreadEvent =
  | { readonly type: 'assigned', readonly assigneeId: string }
  | { readonly type: 'unassigned', readonly assigneeId: string }
  | { readonly type: 'closed' }
  | { readonly type: 'reopened' }
  | { readonly type: 'tagged', readonly tagId: string }
  | { readonly type: 'untagged', readonly tagId: string }
  | { readonly type: 'called', readonly number: string, readonly outcome: CallOutcome, readonly seconds: number }
  | { readonly type: 'met', readonly url: string }
  /** By a word of the customer, or as the carrier tells. */
  | { readonly type: 'opted-out' | 'opted-in', readonly address: string }
  /** `until`: milliseconds since the epoch; null: until the customer writes. */
  | { readonly type: 'snoozed', readonly until: number | null }
  /** The time it was snoozed until has come. */
  | { readonly type: 'woke' }
  | { readonly type: 'marked-spam' }
  | { readonly type: 'not-spam' }
  /** From one inbox to another. `reason`: what the agent wrote about it; may be empty. */
  | { readonly type: 'moved', readonly fromId: string, readonly toId: string, readonly reason: string }
  /** A team chat, by its members. */
  | { readonly type: 'renamed', readonly title: string }
  | { readonly type: 'joined', readonly agentId: string }
  | { readonly type: 'left' }

export const CALL_OUTCOMES = ['answered', 'no-answer', 'busy', 'failed'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

export interface Message extends RecordBase {
  readonly conversationId: string
  /** Its place in the conversation, given by the back end, growing; never a client's clock. */
  readonly seq: number
  /** When the back end took it, in milliseconds since the epoch. */
  readonly at: number
  readonly kind: MessageKind
  readonly direction: MessageDirection
  /** The agent who wrote or did it, or the contact; null for an unknown customer or the system. */
  readonly authorId: string | null
  readonly text: string
  readonly attachments: readonly Attachment[]
  /** Null for inbound messages, notes and events. */
  readonly delivery: Delivery | null
  /** Why delivery failed, as the channel said it; null otherwise. */
  readonly failure: string | null
  /** The same as one of a few causes, where the channel's own codes tell. */
  readonly failureCause?: FailureCause | undefined
  /** Only for kind `event`. */
  readonly event: ThreadEvent | null
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Cuts at a grapheme's edge, not through an emoji or a combining mark, unless one is longer than all of it. */
const clip = (text: string): string => {
  if (text.length <= PREVIEW_LENGTH) return text
  const edge = graphemes.segment(text).containing(PREVIEW_LENGTH)?.index
  if (edge) return text.slice(0, edge)
  const cut = text.slice(0, PREVIEW_LENGTH)
  const last = cut.charCodeAt(PREVIEW_LENGTH - 1)
  return last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut
}

/** The beginning of a text, as short as a preview. */
export const beginningOf = (text: string): string => clip(text.slice(0, PREVIEW_LENGTH * 4).trim())

export const previewOf = (message: Message): MessagePreview => ({
  messageId: message.id,
  text: clip(message.text.slice(0, PREVIEW_LENGTH * 4).replace(/\s+/g, ' ').trim()),
  kind: message.kind,
  direction: message.direction,
  authorId: message.authorId,
  delivery: message.delivery,
  attachmentCount: message.attachments.length,
})

/**
 * The conversation after a message joined it: newest message, waiting time, counts. Events count as history, not as
 * activity: they neither bump the conversation nor replace its preview.
 */
export const withMessage = (conversation: Conversation, message: Message): Conversation => {
  const base = { ...conversation, lastSeq: Math.max(conversation.lastSeq, message.seq) }
  if (message.kind === 'event') return base
  const inbound = message.direction === 'in'
  // Among agents each message is new to all but its author, who has read what they wrote.
  const counts = inbound || isChat(conversation)
  const answers = message.kind === 'message' && message.direction === 'out'
  return {
    ...base,
    activityAt: Math.max(conversation.activityAt, message.at),
    lastMessage: previewOf(message),
    inboundCount: conversation.inboundCount + (counts ? 1 : 0),
    waitingSince: inbound ? conversation.waitingSince ?? message.at : answers ? null : conversation.waitingSince,
    hasAttachment: conversation.hasAttachment || message.attachments.length > 0,
  }
}
