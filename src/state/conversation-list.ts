import { atom, onMount } from 'nanostores'
import type { BackendError } from '../backend/errors.js'
import { toBackendError } from '../backend/errors.js'
import type { Page, Query } from '../backend/queries.js'
import { isAbort } from '../lib/abort.js'
import type { ConversationFilter } from '../model/filter.js'
import { matches } from '../model/filter.js'
import type { Sort, Sortable } from '../model/sort.js'
import { compareBy } from '../model/sort.js'
import type { Inbox } from './inbox.js'
import { listRowsBefore } from './list-rows.js'
import type { Changed } from './records/records.js'
import { arranged } from './sorted-ids.js'
import type { ReadableStore } from './store.js'

/** What is loaded of a list. `ids` are on screen or near; `total` is how many there are in all. */
export type ListState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed', readonly error: BackendError }
  | {
    readonly status: 'ready'
    readonly ids: readonly string[]
    readonly total: number | null
    /** Whether the back end has more behind the last id. */
    readonly more: boolean
    /** Why the next page did not come; null while nothing went wrong. */
    readonly moreError: BackendError | null
    /** Changes were missed, and what they were could not be loaded. */
    readonly gap: boolean
  }

export interface ConversationList {
  readonly state: ReadableStore<ListState>
  /** Loads the next page, unless it is on its way. */
  loadMore(): void
  /** Asks again, from the start. */
  retry(): void
}

type Ready = Extract<ListState, { status: 'ready' }>
type ListPage = Page<Query<'conversations'>>

const PAGE = 100
/** As much as is asked for at once when everything loaded is asked for again. */
const LARGEST_PAGE = 500
/** A list asks how many there are at most once in so many milliseconds. */
const COUNT_EVERY = 1_000
/** More conversations nobody has met than these at once are asked for by page. */
const MOST_STRANGERS = 8

/** The place at which a page ends. */
const endOf = ({ items, included }: ListPage): Sortable | undefined => {
  const conversation = items.at(-1)
  const mark = included.find(change => change.kind === 'mark' && change.id === conversation?.id)
  return conversation && { conversation, mark: mark?.kind === 'mark' ? mark.value ?? undefined : undefined }
}

/**
 * The ids of one filter and order, as the back end answers them, kept right by the same pure rules as records change.
 */
export const createConversationList = (inbox: Inbox, filter: ConversationFilter, sort: Sort): ConversationList => {
  const state = atom<ListState>({ status: 'loading' })
  const { records, clock } = inbox
  const compare = compareBy(sort)
  const { unread: _, ...everyMark } = filter
  let request: AbortController | undefined
  let cursor: string | null = null
  let busy = false
  /** Where the loaded part ends; undefined when all of it is loaded. What stands behind it comes with its page. */
  let edge: Sortable | undefined
  /** Rows that changed while a page was on its way: they may be newer than it. */
  const meanwhile = new Set<string>()
  /** Conversations the stream told of without what they refer to. They are asked for before they are shown. */
  const strangers = new Set<string>()
  let meeting: AbortController | undefined
  let count: AbortController | undefined
  let cancelCount: (() => void) | undefined

  const rowOf = (id: string): Sortable | undefined => {
    const conversation = records.get('conversation', id)
    return conversation && { conversation, mark: records.get('mark', id) }
  }
  const belongs = ({ conversation, mark }: Sortable): boolean =>
    matches(filter, conversation, mark, inbox.me()?.id ?? '')
  const fits = (id: string): boolean => {
    const row = records.isLearned('conversation', id) ? rowOf(id) : undefined
    return row !== undefined && belongs(row)
  }
  /** Whether it may belong here, once my mark on it and its contact are known; or I marked it elsewhere. */
  const isStranger = (id: string): boolean => {
    const conversation = records.get('conversation', id)
    if (!conversation) return records.get('mark', id) !== undefined
    return !records.isLearned('conversation', id) && matches(everyMark, conversation, undefined, inbox.me()?.id ?? '')
  }
  const order = {
    compare,
    rowOf(id: string) {
      const row = fits(id) ? rowOf(id) : undefined
      return row && (!edge || compare(row, edge) <= 0) ? row : undefined
    },
  }

  /** Whether a row was among all there are; undefined where only the back end knows. */
  const wasCounted = (current: Ready, id: string, before: Sortable | undefined): boolean | undefined => {
    if (current.ids.includes(id)) return true
    return before && records.isLearned('conversation', id) ? belongs(before) : undefined
  }

  /** How many more there are after a batch; asks the back end where only that knows. */
  const counted = (current: Ready, rows: ReturnType<typeof listRowsBefore>, isNews: boolean): number => {
    let difference = 0
    for (const [id, before] of rows) {
      const now = fits(id)
      // What a page brings was there before.
      const then = wasCounted(current, id, before) ?? (isNews ? undefined : now)
      if (then !== undefined) difference += Number(now) - Number(then)
      if (then === undefined || (then !== now && (busy || count))) countSoon()
    }
    return difference
  }

  const follow = (batch: readonly Changed[], isNews: boolean) => {
    const rows = listRowsBefore(batch, records)
    if (rows.size === 0) return
    for (const id of rows.keys()) {
      if (busy) meanwhile.add(id)
      if (isStranger(id)) strangers.add(id)
    }
    const current = state.get()
    if (current.status !== 'ready') return
    show(current, rows.keys(), current.more ? counted(current, rows, isNews) : 0)
    void meet()
  }

  const show = (current: Ready, changed: Iterable<string>, difference = 0) => {
    const ids = arranged(current.ids, changed, order)
    const total = current.total === null ? null : current.more ? current.total + difference : ids.length
    if (ids !== current.ids || total !== current.total) state.set({ ...current, ids, total })
  }

  const meet = async (): Promise<void> => {
    if (meeting) return
    const { signal } = meeting = new AbortController()
    while (strangers.size > 0 && !signal.aborted) {
      const ids = [...strangers]
      strangers.clear()
      if (ids.length > MOST_STRANGERS) await ask(null)
      else await Promise.all(ids.map(conversationId =>
        inbox.load({ type: 'conversation', conversationId }, signal).catch(() => { /* not for me, or gone */ })))
      const current = state.get()
      if (current.status === 'ready' && !signal.aborted) show(current, ids)
    }
    if (meeting.signal === signal) meeting = undefined
  }

  /** What pending commands make of a number that the back end, which does not know them, counted. */
  const withPending = (total: number | null): number | null => {
    if (total === null) return null
    const touched = new Set(inbox.outbox.unsent.get().flatMap(({ command }) =>
      'conversationId' in command && command.conversationId !== null ? [command.conversationId] : []))
    let difference = 0
    for (const id of touched) {
      const row = rowOf(id)
      const conversation = records.confirmed('conversation', id)
      if (!row || !conversation) continue
      difference += Number(belongs(row)) - Number(belongs({ conversation, mark: records.confirmed('mark', id) }))
    }
    return total + difference
  }

  const countSoon = () => {
    const current = state.get()
    if (current.status !== 'ready' || current.total === null) return
    cancelCount ??= clock.after(COUNT_EVERY, () => {
      cancelCount = undefined
      void countAgain()
    })
  }

  const countAgain = async (): Promise<void> => {
    count?.abort()
    const { signal } = count = new AbortController()
    try {
      const page = await inbox.load({ type: 'conversations', filter, sort, limit: 1 }, signal)
      const current = state.get()
      const total = withPending(page.total)
      if (current.status === 'ready' && current.total !== total) state.set({ ...current, total })
    } catch { /* the next change asks again */ } finally {
      if (count.signal === signal) count = undefined
    }
  }

  const ask = async (from: string | null): Promise<void> => {
    request?.abort()
    const { signal } = request = new AbortController()
    busy = true
    meanwhile.clear()
    const before = state.get()
    const known = before.status === 'ready' ? before.ids.length : 0
    const limit = from === null ? Math.min(Math.max(PAGE, known), LARGEST_PAGE) : PAGE
    try {
      const page = await inbox.load(
        { type: 'conversations', filter, sort, limit, ...from !== null && { cursor: from } }, signal)
      const current = state.get()
      const more = page.next !== null
      cursor = page.next
      edge = more ? endOf(page) ?? edge : undefined
      const ids = arranged(
        from !== null && current.status === 'ready' ? current.ids : [],
        [...page.items.map(item => item.id), ...meanwhile],
        order)
      state.set({ status: 'ready', ids, total: withPending(page.total), more, moreError: null, gap: false })
      // Whoever has rows before a count has the count next.
      if (page.total === null && from === null) void countAgain()
      void meet()
    } catch (reason) {
      if (isAbort(reason, signal)) return
      failed(toBackendError(reason), from === null)
    } finally {
      if (request.signal === signal) busy = false
    }
  }

  const failed = (error: BackendError, isCatchingUp: boolean) => {
    const current = state.get()
    if (current.status === 'ready') state.set({ ...current, ...isCatchingUp ? { gap: true } : { moreError: error } } satisfies Ready)
    else state.set({ status: 'failed', error })
  }

  const retry = () => {
    if (state.get().status === 'failed') state.set({ status: 'loading' })
    void ask(null)
  }

  onMount(state, () => {
    const stops = [records.onChange(follow), inbox.onGap(() => { void ask(null) })]
    void ask(null)
    return () => {
      for (const stop of stops) stop()
      request?.abort()
      meeting?.abort()
      meeting = undefined
      strangers.clear()
      count?.abort()
      cancelCount?.()
      cancelCount = undefined
      busy = false
    }
  })

  return {
    state,
    loadMore() {
      const current = state.get()
      if (busy || current.status !== 'ready' || !current.more) return
      void ask(cursor)
    },
    retry,
  }
}
