import { atom, onMount } from 'nanostores'
import type { Capability } from '../../backend/capabilities.js'
import type { BackendError } from '../../backend/errors.js'
import { toBackendError } from '../../backend/errors.js'
import type { Page, Query } from '../../backend/queries.js'
import { isAbort } from '../../lib/abort.js'
import type { Conversation } from '../../model/conversation.js'
import { matches } from '../../model/filter.js'
import { unreadCount } from '../../model/mark.js'
import type { ActionId } from '../actions.js'
import { bulkRun } from '../bulk-run.js'
import type { Inbox } from '../inbox.js'
import { MOST_SELECTED, selectionOf } from '../selection.js'
import { combine } from '../store.js'
import { isOwnDoing } from './left-for.js'
import type { ListOptions } from './list.js'
import { memoize } from './memoize.js'

export type { BulkAct, BulkFailure, BulkProgress, BulkReport } from '../bulk-run.js'
export { MOST_SELECTED } from '../selection.js'

type Ids = ReadonlyMap<string, string | null>

const NONE: Ids = new Map()

/** What can be offered for several conversations, each with the action it needs. */
const NEEDS = {
  assign: 'assign', 'assign-to': 'assign', unassign: 'unassign', tags: 'tag', snooze: 'snooze', close: 'close',
  reopen: 'reopen', 'mark-read': 'mark-read', 'mark-unread': 'mark-unread', move: 'move', 'mark-spam': 'mark-spam',
  'not-spam': 'not-spam',
} as const satisfies Record<string, ActionId>

export type BulkOfferName = keyof typeof NEEDS

const OFFERS = Object.keys(NEEDS) as readonly BulkOfferName[]

/** An act that is there, and why it cannot be done with any of them; null when it can with some. */
export interface BulkOffer {
  readonly name: BulkOfferName
  readonly refusal: Extract<Capability, { state: 'denied' }>['reason'] | null
  /** Those selected, one that it can be done with first. */
  readonly conversationIds: readonly string[]
}

/** Everything the list would show is being selected, or could not be. */
export type Gathering =
  | { readonly state: 'loading', readonly count: number }
  | { readonly state: 'failed', readonly error: BackendError }
  | null

const PAGE = 500

/** How a conversation stands, as far as acts depend on it. */
interface Standing {
  readonly conversation: Conversation
  readonly isMine: boolean
  readonly isUnread: boolean
}

const fits = (name: BulkOfferName, { conversation: { status, assigneeId }, isMine, isUnread }: Standing): boolean => {
  switch (name) {
    case 'assign': return !isMine
    case 'unassign': return assigneeId !== null
    case 'close': return status === 'open' || status === 'snoozed'
    case 'reopen': return status === 'closed' || status === 'snoozed'
    case 'snooze': case 'mark-spam': return status !== 'spam'
    case 'not-spam': return status === 'spam'
    case 'mark-read': return isUnread
    case 'mark-unread': return !isUnread
    case 'assign-to': case 'tags': case 'move': return true
  }
}

/** One conversation for each way they stand: there are few, however many are selected. */
const standings = (inbox: Inbox, ids: Ids): readonly Standing[] => {
  const me = inbox.me()?.id
  const found = new Map<string, Standing>()
  for (const id of ids.keys()) {
    const conversation = inbox.records.get('conversation', id)
    if (!conversation) continue
    const { kind, inboxId, channelId, status, assigneeId } = conversation
    const isUnread = unreadCount(conversation, inbox.records.get('mark', id)) > 0
    const isMine = assigneeId !== null && assigneeId === me
    const key = JSON.stringify([kind, inboxId, channelId, status, assigneeId !== null, isMine, isUnread])
    if (!found.has(key)) found.set(key, { conversation, isMine, isUnread })
  }
  return [...found.values()]
}

const offersFor = (inbox: Inbox, ids: Ids): readonly BulkOffer[] => {
  const all = standings(inbox, ids)
  return OFFERS.flatMap((name): readonly BulkOffer[] => {
    const asked = all.filter(one => fits(name, one)).map(({ conversation }) => ({
      conversation, allowed: inbox.actions.capability(NEEDS[name], conversation.id),
    }))
    const possible = asked.filter(({ allowed }) => allowed.state === 'available')
    const refused = asked.map(({ allowed }) => allowed).find(allowed => allowed.state === 'denied')
    if (possible.length === 0 && !refused) return []
    // Who has to say why has a field for it.
    const needsReason = (one: Conversation) => inbox.records.get('inbox', one.inboxId ?? '')?.moveNeedsReason ?? false
    const first = (possible.find(({ conversation }) => needsReason(conversation)) ?? possible[0])?.conversation.id
    const others = [...ids.keys()].filter(id => id !== first)
    return [{
      name, refusal: possible.length > 0 ? null : refused!.reason,
      conversationIds: first === undefined ? others : [first, ...others],
    }]
  })
}

/** What is selected in the list of one filter, and what can be done with all of it. */
export const bulkWidget = memoize((inbox: Inbox, { filter, sort }: ListOptions) => {
  const list = JSON.stringify(filter)
  const selection = selectionOf(inbox, {})
  const run = bulkRun(inbox, {})
  const ids = atom(NONE)
  const offers = atom<readonly BulkOffer[]>([])
  const gathering = atom<Gathering>(null)
  let gather: AbortController | undefined
  /** Where a stretch begins, and what was selected besides. */
  let anchor: string | undefined
  let base: readonly string[] = []

  /** An agent took it out of the list themselves: what they cannot see any more they do not mean. */
  const hasLeft = (id: string): boolean => {
    const conversation = inbox.records.get('conversation', id)
    return conversation !== undefined && isOwnDoing(inbox, id)
      && !matches(filter, conversation, inbox.records.get('mark', id), inbox.me()?.id ?? '')
  }
  const set = (wanted: Iterable<string>) => {
    gather?.abort()
    gathering.set(null)
    run.report.set(null)
    selection.set(list, wanted)
  }

  onMount(ids, () => {
    const stops = [
      selection.state.subscribe(({ list: from, ids: all }) => { ids.set(from === list ? all : NONE) }),
      inbox.records.onChange(batch => {
        // What an act with all of them is done with, that act tells itself.
        if (run.stop.get()) return
        selection.drop(batch.filter(({ kind, id }) => kind === 'conversation' && ids.get().has(id) && hasLeft(id))
          .map(({ id }) => id))
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      // Who comes back to this list begins anew.
      if (selection.state.get().list === list) set([])
    }
  })

  onMount(offers, () => {
    const tell = () => { if (!run.stop.get()) offers.set(offersFor(inbox, ids.get())) }
    const stops = [
      ids.subscribe(tell), run.stop.listen(tell), inbox.session.subscribe(tell),
      inbox.records.onChange(batch => {
        if (batch.some(({ kind, id }) => (kind === 'conversation' || kind === 'mark') && ids.get().has(id))) tell()
      }),
    ]
    return () => { for (const stop of stops) stop() }
  })

  const selectAll = async (): Promise<void> => {
    gather?.abort()
    const { signal } = gather = new AbortController()
    const found = new Set<string>()
    gathering.set({ state: 'loading', count: 0 })
    try {
      for (let cursor: string | null = ''; cursor !== null && found.size < MOST_SELECTED;) {
        const page: Page<Query<'conversations'>> = await inbox.load(
          { type: 'conversations', filter, sort, limit: PAGE, ...cursor !== '' && { cursor } }, signal)
        for (const { id } of page.items) {
          const conversation = inbox.records.get('conversation', id)
          const mark = inbox.records.get('mark', id)
          if (conversation && matches(filter, conversation, mark, inbox.me()?.id ?? '')) found.add(id)
        }
        cursor = page.next
        gathering.set({ state: 'loading', count: Math.min(found.size, MOST_SELECTED) })
      }
      set(found)
    } catch (reason) {
      if (!isAbort(reason, signal)) gathering.set({ state: 'failed', error: toBackendError(reason) })
    }
  }

  return {
    /** Each selected conversation. */
    ids,
    offers,
    gathering,
    progress: run.progress,
    /** Ends what is being done; null while nothing is. */
    stop: run.stop,
    report: run.report,
    isWaiting: combine([inbox.connection], ({ state }) => state !== 'connected'),
    /** Selects a conversation, or no longer. */
    toggle(id: string) {
      const others = [...ids.get().keys()].filter(one => one !== id)
      base = ids.get().has(id) ? others : [...others, id]
      anchor = id
      set(base)
    },
    /** Selects all from the one chosen last to this one, as they stand in the list. */
    extend(rows: readonly string[], id: string, from = id) {
      if (anchor === undefined || !rows.includes(anchor) || ids.get().size === 0) {
        anchor = from
        base = [...ids.get().keys()]
      }
      const [start = 0, end = 0] = [rows.indexOf(anchor), rows.indexOf(id)].sort((a, b) => a - b)
      set([...base, ...rows.slice(Math.max(0, start), end + 1)])
    },
    select(rows: readonly string[]) {
      base = rows
      set(rows)
    },
    selectAll: () => { void selectAll() },
    stopSelecting() {
      gather?.abort()
      gathering.set(null)
    },
    clear() {
      anchor = undefined
      set([])
    },
    forgetReport: () => { run.report.set(null) },
  }
})

export type BulkWidget = ReturnType<typeof bulkWidget>
