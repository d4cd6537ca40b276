import type { Channel } from '../../model/channel.js'
import type { Conversation } from '../../model/conversation.js'
import type { Mark } from '../../model/mark.js'
import { markedRead, unmarked } from '../../model/mark.js'
import type { FailureCause, Message, ThreadEvent } from '../../model/message.js'
import { withMessage } from '../../model/message.js'

export const MINUTE = 60_000

/** One line of a thread: when, from whom, what. */
export interface Line {
  /** Minutes before now. */
  readonly ago: number
  /** The customer, or an agent's id. */
  readonly from: string
  readonly text?: string
  readonly note?: boolean
  readonly event?: ThreadEvent
  /** What the channel said of it. Default: delivered. */
  readonly delivery?: Message['delivery']
  readonly failure?: string
  readonly failureCause?: FailureCause
  readonly files?: readonly (readonly [name: string, type: string, size: number])[]
}

export interface Thread {
  readonly conversation: Conversation
  readonly messages: readonly Message[]
  /** How many of the customer's newest messages nobody has read. */
  readonly unread: number
}

export const CUSTOMER = 'customer'

/** A conversation on a channel before its first message. */
export const emptyConversation = (
  id: string, channel: Channel, address: string, createdAt: number, more: Partial<Conversation> = {},
): Conversation => ({
  id, version: 1, kind: 'shared', status: 'open', inboxId: channel.inboxId, channelId: channel.id, contactId: null,
  address, title: '', memberIds: [], assigneeId: null, tagIds: [], createdAt, activityAt: createdAt,
  waitingSince: null, closedAt: null, closedById: null, snoozedUntil: null, lastMessage: null, lastSeq: 0,
  inboundCount: 0, hasAttachment: false, ...more,
})

const messageOf = (conversation: Conversation, line: Line, seq: number, now: number): Message => {
  const id = `${conversation.id}-m${seq}`
  const kind = line.event ? 'event' : line.note ? 'note' : 'message'
  const direction = kind !== 'message' ? 'none' : line.from === CUSTOMER ? 'in' : 'out'
  return {
    id, version: 1, conversationId: conversation.id, seq, at: now - line.ago * MINUTE, kind, direction,
    authorId: line.from === CUSTOMER ? conversation.contactId : line.from,
    text: line.text ?? '',
    attachments: (line.files ?? []).map(([name, type, size], index) =>
      ({ id: `${id}-file${index + 1}`, name, type, size, url: null })),
    delivery: direction === 'out' ? line.delivery ?? 'delivered' : null,
    failure: line.failure ?? null,
    ...line.failureCause && { failureCause: line.failureCause },
    event: line.event ?? null,
  }
}

/** Plays lines into an empty conversation, so that its counts and its preview agree with its messages. */
export const play = (empty: Conversation, lines: readonly Line[], now: number, unread = 0): Thread => {
  const messages = lines.map((line, index) => messageOf(empty, line, index + 1, now))
  return { conversation: messages.reduce(withMessage, empty), messages, unread }
}

/** What an agent has read of a thread: all but its unread messages. */
export const markOf = ({ conversation, messages, unread }: Thread): Mark => {
  const inbound = messages.filter(message => message.direction === 'in')
  const firstUnread = unread > 0 ? inbound.at(-unread) : undefined
  const seq = firstUnread ? firstUnread.seq - 1 : conversation.lastSeq
  return { ...markedRead(unmarked(conversation.id), conversation, seq, Math.min(unread, inbound.length)), version: 1 }
}
