import { atom, onMount } from 'nanostores'
import type { SavedView } from '../model/view.js'
import { maySeeView } from '../model/view.js'
import type { Inbox } from './inbox.js'
import { filterAt, START } from './location.js'
import type { ReadableStore } from './store.js'
import { memoize } from './widgets/memoize.js'

/** Views that are counted, by name: each costs the count of one list. */
const MOST = 12
/** So long after something changed they are counted again, in milliseconds, and so long at least between two times. */
const PAUSE = 3_000
/** A back end that takes long is asked the less often: no more than a twentieth of the time goes into it. */
const REST = 20

export type ViewCounts = ReadonlyMap<string, number>

/** The list of a view, and in it what is unread for me. */
const filterOf = ({ status, scope, inboxId, channelId, filter }: SavedView) =>
  ({ ...filterAt({ ...START, view: status, scope, inboxId, channelId, filter }), unread: true })

/**
 * How many conversations are unread for me in each saved view; none for those that a back end does not count. Back ends
 * push no counts of views: they are asked, one after the other, by a query whose answer is one conversation and the
 * number of all. That is done while somebody looks, and after a pause once conversations, my marks or views changed: a
 * burst of changes costs it once, and a slow back end is asked the less often. No more than the first few are counted.
 */
export const viewCounts = memoize((inbox: Inbox, _options: Record<never, never>): ReadableStore<ViewCounts> => {
  const counts = atom<ViewCounts>(new Map())
  onMount(counts, () => {
    const end = new AbortController()
    let isBusy = false
    let isStale = false
    let took = 0
    let stopWaiting: (() => void) | undefined

    const count = async () => {
      const me = inbox.me()?.id
      const views = inbox.records.all('view').filter(view => me !== undefined && maySeeView(view, me))
        .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })).slice(0, MOST)
      const found = new Map<string, number>()
      for (const view of views) {
        const query = { type: 'conversations', filter: filterOf(view), sort: 'newest', limit: 1 } as const
        const { total } = await inbox.load(query, end.signal)
        if (total !== null) found.set(view.id, total)
      }
      const before = counts.get()
      if (found.size !== before.size || [...found].some(([id, total]) => before.get(id) !== total)) counts.set(found)
    }
    const ask = async () => {
      if (isBusy || end.signal.aborted) return
      isBusy = true
      isStale = false
      const began = inbox.clock.now()
      // What is not known now is when the next change, or the next look, asks again.
      await count().catch(() => undefined)
      took = inbox.clock.now() - began
      isBusy = false
      if (isStale) askSoon()
    }
    const askSoon = () => {
      isStale = true
      if (isBusy || stopWaiting) return
      stopWaiting = inbox.clock.after(Math.max(PAUSE, took * REST), () => {
        stopWaiting = undefined
        void ask()
      })
    }
    const stops = [
      inbox.records.onChange(batch => {
        const hasView = batch.some(({ kind }) => kind === 'view')
        if (hasView && counts.get().size === 0 && !isBusy) void ask()
        else if (hasView || batch.some(({ kind }) => kind === 'conversation' || kind === 'mark')) askSoon()
      }),
      inbox.onGap(askSoon),
    ]
    void ask()
    return () => {
      end.abort()
      stopWaiting?.()
      for (const stop of stops) stop()
    }
  })
  return counts
})
