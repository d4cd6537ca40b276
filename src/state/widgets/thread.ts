import { atom, onMount } from 'nanostores'
import type { Agent } from '../../model/agent.js'
import type { Contact } from '../../model/contact.js'
import { unreadCount } from '../../model/mark.js'
import type { Message } from '../../model/message.js'
import type { Tag } from '../../model/tag.js'
import { conversationResource } from '../conversation-resource.js'
import type { Inbox } from '../inbox.js'
import type { Unsent } from '../outbox.js'
import { derive } from '../records/derive.js'
import type { ReadableStore } from '../store.js'
import { combine } from '../store.js'
import { createThread } from '../thread.js'
import { memoize } from './memoize.js'

/** Everything one message's row shows. */
export interface MessageRow {
  readonly message: Message
  /** Who wrote or did it, when an agent. */
  readonly agent: Agent | undefined
  /** Whom an event is about: the assignee. */
  readonly subject: Agent | undefined
  readonly tag: Tag | undefined
  readonly contact: Contact | undefined
  /** I wrote it. */
  readonly own: boolean
  /** The day changes before it. */
  readonly startsDay: boolean
  /** Somebody else, another kind, or much later than the one before. */
  readonly startsGroup: boolean
  /** The last one of its group. */
  readonly endsGroup: boolean
  /** The first that I had not read when I came. */
  readonly startsUnread: boolean
}

/** Messages of one author closer than this belong together. */
const GROUP_GAP = 5 * 60_000

const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString()

const joins = (before: Message | undefined, after: Message | undefined): boolean =>
  before !== undefined && after !== undefined && before.kind === after.kind && before.kind !== 'event'
  && before.direction === after.direction && before.authorId === after.authorId
  && Math.abs(after.at - before.at) < GROUP_GAP && sameDay(before.at, after.at)

const subjectOf = ({ event }: Message): string | undefined =>
  event && (event.type === 'assigned' || event.type === 'unassigned') ? event.assigneeId : undefined

const tagOf = ({ event }: Message): string | undefined =>
  event && (event.type === 'tagged' || event.type === 'untagged') ? event.tagId : undefined

/** The messages of one conversation. */
export const messageThread = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) => {
  const thread = createThread(inbox, conversationId)
  const resource = conversationResource(inbox, { conversationId })
  const divider = atom<number | null>(null)
  const unsent = new Map<string, ReadableStore<Unsent | undefined>>()
  const rows = new Map<string, { previous: string | undefined, next: string | undefined, store: ReadableStore<MessageRow | undefined> }>()

  // Where I had read to when I came. It stays while I am here, however much I read meanwhile.
  onMount(divider, () => {
    let settled = false
    return resource.subscribe(state => {
      if (settled || state.status !== 'ready') return
      settled = true
      const conversation = inbox.records.get('conversation', conversationId)
      const mark = inbox.records.get('mark', conversationId)
      divider.set(conversation && unreadCount(conversation, mark) > 0 ? mark?.readSeq ?? 0 : null)
    })
  })

  const createRow = (id: string, previousId: string | undefined, nextId: string | undefined) => combine([
    derive(inbox.records, follow => {
      const message = follow('message', id)
      if (!message) return undefined
      const previous = follow('message', previousId)
      return {
        message,
        agent: message.direction === 'in' ? undefined : follow('agent', message.authorId),
        subject: follow('agent', subjectOf(message)),
        tag: follow('tag', tagOf(message)),
        contact: follow('contact', follow('conversation', conversationId)?.contactId),
        own: message.authorId !== null && message.authorId === inbox.me()?.id,
        startsDay: !previous || !sameDay(previous.at, message.at),
        startsGroup: !joins(previous, message),
        endsGroup: !joins(message, follow('message', nextId)),
        previousSeq: previous?.seq ?? 0,
      }
    }),
    divider,
  ], (row, readSeq): MessageRow | undefined => row && {
    ...row,
    startsUnread: readSeq !== null && row.message.direction !== 'out' && row.message.seq !== Infinity
      && row.message.seq > readSeq && row.previousSeq <= readSeq,
  })

  return {
    state: thread.state,
    resource,
    /** A message with what its neighbors make of it. */
    row(id: string, previous: string | undefined, next: string | undefined): ReadableStore<MessageRow | undefined> {
      const known = rows.get(id)
      if (known && known.previous === previous && known.next === next) return known.store
      const store = createRow(id, previous, next)
      rows.set(id, { previous, next, store })
      return store
    },
    /** How far a message on its way got; undefined once the back end has it. */
    unsent(messageId: string): ReadableStore<Unsent | undefined> {
      let store = unsent.get(messageId)
      if (!store) {
        unsent.set(messageId, store = combine([inbox.outbox.unsent], all => all.find(({ command }) =>
          command.type === 'send-message' && command.messageId === messageId)))
      }
      return store
    },
    /** Who is typing or looking. */
    company: inbox.ephemerals.company(conversationId),
    conversation: inbox.records.store('conversation', conversationId),
    contact: derive(inbox.records, follow => follow('contact', follow('conversation', conversationId)?.contactId)),
    /** A message to stand at, by the agent's location. */
    target: combine([inbox.location], location =>
      location.conversationId === conversationId ? location.messageId : null),
    loadOlder: () => { thread.loadOlder() },
    loadNewer: () => { thread.loadNewer() },
    goTo: (messageId: string) => { thread.goTo(messageId) },
    goToEnd: () => { thread.goToEnd() },
    retry() {
      inbox.retry()
      thread.retry()
      resource.reload()
    },
    message: (id: string) => inbox.records.get('message', id),
    agent: (id: string) => inbox.records.get('agent', id),
    now: () => inbox.clock.now(),
    after: inbox.clock.after,
  }
})

export type MessageThread = ReturnType<typeof messageThread>
