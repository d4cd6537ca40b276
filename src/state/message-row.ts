import type { Agent } from '../model/agent.js'
import type { Channel } from '../model/channel.js'
import type { Contact } from '../model/contact.js'
import type { ConversationKind } from '../model/conversation.js'
import type { SharedInbox } from '../model/inbox.js'
import type { Message } from '../model/message.js'
import type { Tag } from '../model/tag.js'
import { titled } from './chat.js'
import { meetAgent } from './colleagues.js'
import type { Inbox } from './inbox.js'
import { derive } from './records/derive.js'
import type { ReadableStore } from './store.js'
import { combine } from './store.js'

/** Who is on the other side. */
export interface Party {
  readonly kind: ConversationKind
  readonly title: string
  readonly address: string
  readonly contact: Contact | undefined
  readonly channel: Channel | undefined
}

/** Everything one message's row shows. */
export interface MessageRow {
  readonly message: Message
  /** Who wrote or did it, when an agent. */
  readonly agent: Agent | undefined
  /** Whom an event is about: the assignee, or who was added. */
  readonly subject: Agent | undefined
  readonly tag: Tag | undefined
  /** The inboxes that a conversation was moved from and to. */
  readonly from: SharedInbox | undefined
  readonly to: SharedInbox | undefined
  readonly party: Party | undefined
  /** I wrote it. */
  readonly own: boolean
  /** An event is about me. */
  readonly aboutMe: boolean
  /** Whose side it stands on: `ours` goes to the customer, in chats between agents it is mine. */
  readonly side: 'ours' | 'theirs'
  /** The day changes before it. */
  readonly startsDay: boolean
  /** Somebody else, another kind, or much later than the one before. */
  readonly startsGroup: boolean
  /** The last one of its group. */
  readonly endsGroup: boolean
  /** The first that I had not read when I came. */
  readonly startsUnread: boolean
}

/** A message on its way stands behind all others. */
export const isPending = (message: Message): boolean => message.seq === Infinity

/** Messages of one author closer than this belong together. */
const GROUP_GAP = 5 * 60_000

const sameDay = (a: number, b: number): boolean => {
  const [one, other] = [new Date(a), new Date(b)]
  return one.getDate() === other.getDate() && one.getMonth() === other.getMonth()
    && one.getFullYear() === other.getFullYear()
}

const joins = (before: Message | undefined, after: Message | undefined): boolean =>
  before !== undefined && after !== undefined && before.kind === after.kind && before.kind !== 'event'
  && before.direction === after.direction && before.authorId === after.authorId
  && Math.abs(after.at - before.at) < GROUP_GAP && sameDay(before.at, after.at)

const subjectOf = ({ event }: Message): string | undefined => {
  switch (event?.type) {
    case 'assigned':
    case 'unassigned': return event.assigneeId
    case 'joined': return event.agentId
    default: return undefined
  }
}

const tagOf = ({ event }: Message): string | undefined =>
  event && (event.type === 'tagged' || event.type === 'untagged') ? event.tagId : undefined

const sideOf = ({ direction }: Message, own: boolean, party: Party | undefined): MessageRow['side'] => {
  const isChat = party?.kind === 'direct' || party?.kind === 'team'
  return (isChat ? own : direction === 'out') ? 'ours' : 'theirs'
}

/** The other side of one conversation: the same for all its rows, and untouched by what is written. */
export const createParty = (inbox: Inbox, conversationId: string): ReadableStore<Party | undefined> =>
  derive(inbox.records, follow => {
    const conversation = titled(inbox, follow('conversation', conversationId), follow)
    return conversation && {
      kind: conversation.kind,
      title: conversation.title,
      address: conversation.address,
      contact: follow('contact', conversation.contactId),
      channel: follow('channel', conversation.channelId),
    }
  })

/** What a row shows besides its own message. */
export interface RowSurroundings {
  readonly previousId: string | undefined
  readonly nextId: string | undefined
  /** Older messages are not loaded: nobody knows whether a day begins at the first one that is. */
  readonly isCut: boolean
  readonly party: ReadableStore<Party | undefined>
  /** The `seq` I had read to when I came; null when there is no line to draw. */
  readonly divider: ReadableStore<number | null>
}

/** A message with what its neighbors make of it. */
export const createMessageRow = (
  inbox: Inbox, id: string, { previousId, nextId, isCut, party, divider }: RowSurroundings,
): ReadableStore<MessageRow | undefined> => {
  const facts = derive(inbox.records, follow => {
    const agentOf = (agentId: string | null | undefined): Agent | undefined => {
      const agent = follow('agent', agentId)
      if (agentId && !agent) meetAgent(inbox, agentId)
      return agent
    }
    const message = follow('message', id)
    if (!message) return undefined
    const previous = follow('message', previousId)
    const me = inbox.me()?.id
    const subjectId = subjectOf(message)
    return {
      message,
      agent: message.direction === 'in' ? undefined : agentOf(message.authorId),
      subject: agentOf(subjectId),
      tag: follow('tag', tagOf(message)),
      from: follow('inbox', message.event?.type === 'moved' ? message.event.fromId : undefined),
      to: follow('inbox', message.event?.type === 'moved' ? message.event.toId : undefined),
      own: message.authorId !== null && message.authorId === me,
      aboutMe: subjectId !== undefined && subjectId === me,
      startsDay: previous ? !sameDay(previous.at, message.at) : !isCut,
      startsGroup: !joins(previous, message),
      endsGroup: !joins(message, follow('message', nextId)),
      previousSeq: previous?.seq ?? 0,
    }
  })
  return combine([facts, divider, party], (row, readSeq, other): MessageRow | undefined => {
    if (!row) return undefined
    const startsUnread = readSeq !== null && !row.own && !isPending(row.message)
      && row.message.seq > readSeq && row.previousSeq <= readSeq
    return {
      ...row,
      party: other,
      side: sideOf(row.message, row.own, other),
      startsUnread,
      startsGroup: row.startsGroup || startsUnread,
    }
  })
}
