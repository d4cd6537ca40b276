import { atom } from 'nanostores'
import type { Inbox } from './inbox.js'
import type { ReadableStore } from './store.js'
import { memoize } from './widgets/memoize.js'

/** Most conversations that are selected at once. */
export const MOST_SELECTED = 2_000

/** Conversations an agent picked out of one list, to do something with all of them. */
export interface Selection {
  /** The list they were picked from; empty: none. */
  readonly list: string
  /** Each with whose it was when it was picked: whoever takes it meanwhile keeps it. */
  readonly ids: ReadonlyMap<string, string | null>
}

const NONE: Selection = { list: '', ids: new Map() }

export interface SelectionStore {
  readonly state: ReadableStore<Selection>
  /** Exactly these, of that list. Those selected already keep whose they were. */
  set(list: string, ids: Iterable<string>): void
  /** Without these. */
  drop(ids: Iterable<string>): void
}

/** There is one selection: who begins another one, in another list, gives the first one up. */
export const selectionOf = memoize((inbox: Inbox, _options: Record<never, never>): SelectionStore => {
  const store = atom(NONE)
  return {
    state: store,
    set(list, wanted) {
      const { list: before, ids: known } = store.get()
      const ids = new Map<string, string | null>()
      for (const id of wanted) {
        if (ids.size === MOST_SELECTED) break
        const seen = list === before ? known.get(id) : undefined
        ids.set(id, seen === undefined ? inbox.records.get('conversation', id)?.assigneeId ?? null : seen)
      }
      store.set(ids.size === 0 ? NONE : { list, ids })
    },
    drop(gone) {
      const { list, ids: known } = store.get()
      const ids = new Map(known)
      for (const id of gone) ids.delete(id)
      if (ids.size !== known.size) store.set(ids.size === 0 ? NONE : { list, ids })
    },
  }
})
