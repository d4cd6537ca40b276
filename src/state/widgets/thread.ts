import { atom, onMount } from 'nanostores'
import type { Capability } from '../../backend/capabilities.js'
import { unreadCount } from '../../model/mark.js'
import type { ActionId } from '../actions.js'
import { createArrivals } from '../arrivals.js'
import { createCompany } from '../company.js'
import { conversationResource, isGone } from '../conversation-resource.js'
import type { Inbox } from '../inbox.js'
import type { MessageRow } from '../message-row.js'
import { createMessageRow, createParty, isPending } from '../message-row.js'
import type { Unsent } from '../outbox.js'
import { derive } from '../records/derive.js'
import { createRecent } from '../recent.js'
import type { ReadableStore } from '../store.js'
import { combine } from '../store.js'
import { textFocus } from '../text-focus.js'
import type { Side, ThreadState } from '../thread.js'
import { createThread } from '../thread.js'
import { isNotFound, lookedFor } from '../unsent-messages.js'
import { composerWidget } from './composer.js'
import { memoize } from './memoize.js'

export { isPending }
export type { MessageRow, Unsent }
export type { Present } from '../company.js'
export type { Party } from '../message-row.js'
export type { Side, ThreadState }

/** What an agent can do about a message of theirs that the back end does not have yet. */
export type UnsentAct = 'edit' | 'retry' | 'check' | 'discard'

/** Where a message stands: between which others, and whether older ones than the first are not loaded. */
export interface RowPlace {
  readonly previousId: string | undefined
  readonly nextId: string | undefined
  readonly isCut: boolean
}

interface KnownRow {
  place: RowPlace
  store: ReadableStore<MessageRow | undefined>
}

/** Many more rows than are drawn at once; a thread may have 50,000. */
const MOST_ROWS = 300
/** More messages than are on their way at once. */
const MOST_UNSENT = 50

/** Rows before the first loaded one, or behind the last, at which more are asked for. */
const AHEAD = 20

/** The page that is asked for while rows from one index to another are drawn; null: none. */
export const wantedPage = (
  state: Extract<ThreadState, { status: 'ready' }>, first: number | undefined, last: number | undefined,
): Side | null => {
  if (state.loading || state.failed || first === undefined || last === undefined) return null
  if (state.older && first < AHEAD) return 'older'
  return state.newer && last >= state.ids.length - AHEAD ? 'newer' : null
}

const isSame = (a: RowPlace, b: RowPlace): boolean =>
  a.previousId === b.previousId && a.nextId === b.nextId && a.isCut === b.isCut

/** The messages of one conversation. */
export const messageThread = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) => {
  const thread = createThread(inbox, conversationId)
  const resource = conversationResource(inbox, { conversationId })
  const divider = atom<number | null>(null)
  const party = createParty(inbox, conversationId)
  const recentUnsent = createRecent<ReadableStore<Unsent | undefined>>(MOST_UNSENT)
  const recentRows = createRecent<KnownRow>(MOST_ROWS)
  const messageOf = (id: string) => inbox.records.get('message', id)

  const again = atom<ReadonlySet<string>>(new Set())

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

  return {
    state: thread.state,
    resource,
    /** Whether there is no such conversation, or none for my eyes. */
    gone: combine([resource, inbox.records.store('conversation', conversationId)], isGone),
    /** A message with what its neighbors make of it. */
    row(id: string, place: RowPlace): ReadableStore<MessageRow | undefined> {
      const create = () => createMessageRow(inbox, id, { ...place, party, divider })
      const known = recentRows(id, () => ({ place, store: create() }))
      if (!isSame(known.place, place)) Object.assign(known, { place, store: create() })
      return known.store
    },
    /** How far a message on its way got; undefined once the back end has it. */
    unsent: (messageId: string): ReadableStore<Unsent | undefined> => recentUnsent(messageId, () =>
      combine([inbox.outbox.unsent], all => all.find(({ command }) =>
        command.type === 'send-message' && command.messageId === messageId))),
    /** Which unconfirmed ones were looked for. */
    looked: lookedFor(inbox, {}),
    /** Whether one was looked for since it was last tried, and not found. */
    isNotFound: (unsent: Unsent): boolean => isNotFound(unsent, lookedFor(inbox, {}).get()),
    /** A message is back in its text box: the focus goes there. */
    enter: () => { textFocus(inbox, { conversationId }).take() },
    /** Whether a message counts down: to its leaving, or to its next try. */
    waiting: combine([inbox.outbox.unsent], all => all.some(({ state, command }) => (state === 'waiting' || state === 'held')
      && command.type === 'send-message' && command.conversationId === conversationId)),
    /** Who is typing or looking. */
    company: createCompany(inbox, conversationId),
    /** The other side. */
    party,
    /** What others wrote since the thread is shown. */
    arrivals: createArrivals(inbox, conversationId),
    /** Whether something is left to mark as read, and may be. */
    unread: derive(inbox.records, follow => {
      const conversation = follow('conversation', conversationId)
      return conversation !== undefined && unreadCount(conversation, follow('mark', conversationId)) > 0
    }),
    /** Since when the conversation runs, in milliseconds since the epoch, and whether it can only be read. */
    start: derive(inbox.records, follow => {
      const conversation = follow('conversation', conversationId)
      return conversation && { at: conversation.createdAt, legacy: conversation.kind === 'legacy' }
    }),
    /** A message to stand at, by the agent's location. */
    target: combine([inbox.location], location =>
      location.conversationId === conversationId ? location.messageId : null),
    /** The `seq` of the newest message there is; undefined while it is not loaded. */
    newestSeq(): number | undefined {
      const state = thread.state.get()
      if (state.status !== 'ready' || state.newer) return undefined
      const id = state.ids.findLast(one => messageOf(one)?.seq !== Infinity)
      return id === undefined ? undefined : messageOf(id)?.seq
    },
    /** Messages that were not delivered, and went out once more from here. */
    again,
    /** A message goes out once more. Returns whether it may: not a second time. */
    beginAgain(messageId: string): boolean {
      if (again.get().has(messageId)) return false
      again.set(new Set(again.get()).add(messageId))
      return true
    },
    /** The host did not want it. */
    stopAgain(messageId: string) { again.set(new Set([...again.get()].filter(id => id !== messageId))) },
    /** Whether something can be sent here. */
    canSend: () => composerWidget(inbox, { conversationId }).canSend(),
    loadOlder: () => { thread.loadOlder() },
    loadNewer: () => { thread.loadNewer() },
    goTo: (messageId: string) => { thread.goTo(messageId) },
    goToEnd: () => { thread.goToEnd() },
    retry() {
      inbox.retry()
      thread.retry()
      resource.reload()
    },
    /** Asks again for the page that did not come. */
    retryPage: () => { thread.retry() },
    message: messageOf,
    agent: (id: string) => inbox.records.get('agent', id),
    capability: (id: ActionId): Capability => inbox.actions.capability(id, conversationId),
    now: () => inbox.clock.now(),
    after: inbox.clock.after,
  }
})

export type MessageThread = ReturnType<typeof messageThread>
