import { atom, onMount } from 'nanostores'
import type { BackendError } from '../backend/errors.js'
import { toBackendError } from '../backend/errors.js'
import { isAbort } from '../lib/abort.js'
import type { ConversationFilter } from '../model/filter.js'
import { matches } from '../model/filter.js'
import type { Sort, Sortable } from '../model/sort.js'
import { compareBy } from '../model/sort.js'
import type { Inbox } from './inbox.js'
import type { Changed } from './records/records.js'
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
  }

export interface ConversationList {
  readonly state: ReadableStore<ListState>
  /** Loads the next page, unless it is on its way. */
  loadMore(): void
  /** Asks again, from the start. */
  retry(): void
}

type Ready = Extract<ListState, { status: 'ready' }>

const PAGE = 100

/**
 * The ids of one filter and order, as the back end answers them, kept right by the same pure rules as records change.
 */
export const createConversationList = (inbox: Inbox, filter: ConversationFilter, sort: Sort): ConversationList => {
  const state = atom<ListState>({ status: 'loading' })
  const compare = compareBy(sort)
  let request: AbortController | undefined
  let cursor: string | null = null
  let busy = false

  const rowOf = (id: string): Sortable | undefined => {
    const conversation = inbox.records.get('conversation', id)
    return conversation && { conversation, mark: inbox.records.get('mark', id) }
  }
  const belongs = (row: Sortable): boolean => matches(filter, row.conversation, row.mark, inbox.me()?.id ?? '')

  /** Where a row stands among sorted ids. */
  const place = (ids: readonly string[], row: Sortable): number => {
    let low = 0
    let high = ids.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = rowOf(ids[middle]!)
      if (other && compare(other, row) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  const inOrder = (ids: readonly string[], index: number, row: Sortable): boolean => {
    const before = index > 0 ? rowOf(ids[index - 1]!) : undefined
    const after = index < ids.length - 1 ? rowOf(ids[index + 1]!) : undefined
    return (!before || compare(before, row) <= 0) && (!after || compare(row, after) <= 0)
  }

  const wasHere = (change: Changed): boolean => {
    const me = inbox.me()?.id ?? ''
    if (change.kind === 'conversation') {
      return change.before !== undefined && matches(filter, change.before, inbox.records.get('mark', change.id), me)
    }
    const conversation = inbox.records.get('conversation', change.id)
    return conversation !== undefined && change.kind === 'mark' && matches(filter, conversation, change.before, me)
  }

  const follow = (batch: readonly Changed[]) => {
    const current = state.get()
    if (current.status !== 'ready') return
    let { total } = current
    let ids: string[] | undefined
    for (const change of batch) {
      if (change.kind !== 'conversation' && change.kind !== 'mark') continue
      const now: readonly string[] = ids ?? current.ids
      const index = now.indexOf(change.id)
      const row = rowOf(change.id)
      const fits = row !== undefined && belongs(row)
      if (index >= 0 && fits && inOrder(now, index, row)) continue
      if (index < 0 && !fits) {
        // A row behind the loaded ones may have left.
        if (total !== null && wasHere(change) && current.more) total--
        continue
      }
      ids ??= [...current.ids]
      if (index >= 0) ids.splice(index, 1)
      if (index >= 0 && !fits && total !== null) total--
      if (!fits) continue
      const at = place(ids, row)
      const isNew = index < 0 && !(wasHere(change) && current.more)
      if (isNew && total !== null) total++
      // Behind the last loaded row it comes with its page.
      if (at < ids.length || !current.more) ids.splice(at, 0, change.id)
    }
    if (ids || total !== current.total) state.set({ ...current, ids: ids ?? current.ids, total })
  }

  const ask = async (from: string | null): Promise<void> => {
    request?.abort()
    const { signal } = request = new AbortController()
    busy = true
    try {
      const page = await inbox.load(
        { type: 'conversations', filter, sort, limit: PAGE, ...from !== null && { cursor: from } }, signal)
      const current = state.get()
      const known = from !== null && current.status === 'ready' ? current.ids : []
      const seen = new Set(known)
      // Rows that changed since the page was made are placed by what is known now.
      const fresh = page.items.map(item => item.id).filter(id => {
        const row = rowOf(id)
        return !seen.has(id) && row !== undefined && belongs(row)
      })
      cursor = page.next
      state.set({
        status: 'ready', ids: [...known, ...fresh], total: page.total, more: page.next !== null, moreError: null,
      })
    } catch (reason) {
      if (isAbort(reason, signal)) return
      failed(toBackendError(reason))
    } finally {
      if (request.signal === signal) busy = false
    }
  }

  const failed = (error: BackendError) => {
    const current = state.get()
    if (current.status === 'ready') state.set({ ...current, moreError: error } satisfies Ready)
    else state.set({ status: 'failed', error })
  }

  const retry = () => {
    if (state.get().status === 'failed') state.set({ status: 'loading' })
    void ask(null)
  }

  onMount(state, () => {
    const stops = [inbox.records.onChange(follow), inbox.onGap(() => { void ask(null) })]
    void ask(null)
    return () => {
      for (const stop of stops) stop()
      request?.abort()
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
