import type { Conversation } from './conversation.js'
import type { RecordBase } from './record.js'

/** What only I know of a conversation. Its id is the conversation's. */
export interface Mark extends RecordBase {
  /** The newest `seq` I have seen; the unread divider stands behind it. */
  readonly readSeq: number
  /** How many inbound messages I have read. */
  readonly readCount: number
  /** I marked it unread by hand. */
  readonly flagged: boolean
  /** When I pinned it; null when not pinned. */
  readonly pinnedAt: number | null
  /** Its place in my order, a key of `model/own-order.ts`; null when I never moved it. */
  readonly order: string | null
}

export const unmarked = (conversationId: string): Mark =>
  ({ id: conversationId, version: 0, readSeq: 0, readCount: 0, flagged: false, pinnedAt: null, order: null })

/** How many inbound messages I have not read; at least 1 when I marked it unread. */
export const unreadCount = (
  conversation: Pick<Conversation, 'inboundCount'>, mark: Pick<Mark, 'readCount' | 'flagged'> | undefined,
): number =>
  Math.max(mark?.flagged ? 1 : 0, conversation.inboundCount - (mark?.readCount ?? 0))

/** I have seen everything up to `seq`; `remaining` inbound messages came after it. Marks never move backward. */
export const markedRead = (mark: Mark, conversation: Conversation, seq: number, remaining = 0): Mark => {
  const readSeq = Math.max(mark.readSeq, Math.min(seq, conversation.lastSeq))
  const readCount = Math.max(mark.readCount, conversation.inboundCount - remaining)
  const same = readSeq === mark.readSeq && readCount === mark.readCount && !mark.flagged
  return same ? mark : { ...mark, readSeq, readCount, flagged: false }
}

export const markedUnread = (mark: Mark): Mark => mark.flagged ? mark : { ...mark, flagged: true }

/** On top of my lists since then; null: no longer. */
export const pinnedSince = (mark: Mark, at: number | null): Mark =>
  (mark.pinnedAt === null) === (at === null) ? mark : { ...mark, pinnedAt: at }

/** At a place of my order; null: where its newest message puts it. */
export const placedAt = (mark: Mark, order: string | null): Mark => mark.order === order ? mark : { ...mark, order }
