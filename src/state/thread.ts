import { atom, onMount } from 'nanostores'
import type { BackendError } from '../backend/errors.js'
import { toBackendError } from '../backend/errors.js'
import type { Page, Query } from '../backend/queries.js'
import { isAbort } from '../lib/abort.js'
import type { Inbox } from './inbox.js'
import type { Changed } from './records/records.js'
import type { ReadableStore } from './store.js'

/** What is loaded of a conversation's messages. */
export type ThreadState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed', readonly error: BackendError }
  | {
    readonly status: 'ready'
    /** Oldest first; messages on their way stand last. */
    readonly ids: readonly string[]
    readonly older: boolean
    readonly newer: boolean
    /** Which of them are on their way. */
    readonly loading: Side | null
    /** Which of them did not come, and why; null while nothing went wrong. */
    readonly failed: { readonly side: Side, readonly error: BackendError } | null
  }

/** Where a thread goes on: before what is loaded, or behind it. */
export type Side = 'older' | 'newer'

export interface Thread {
  readonly state: ReadableStore<ThreadState>
  loadOlder(): void
  loadNewer(): void
  /** Loads the messages around one, which may be far from those loaded. */
  goTo(messageId: string): void
  /** Back to the newest. */
  goToEnd(): void
  retry(): void
}

const PAGE = 50

type Place =
  | { readonly before: number }
  | { readonly after: number }
  | { readonly around: string }
  | Record<never, never>

type Ready = Extract<ThreadState, { status: 'ready' }>
type MessagePage = Page<Query<'messages'>>

const sideOf = (place: Place): Side | null => 'before' in place ? 'older' : 'after' in place ? 'newer' : null

export const createThread = (inbox: Inbox, conversationId: string): Thread => {
  const state = atom<ThreadState>({ status: 'loading' })
  let request: AbortController | undefined
  let busy = false
  /** Messages that came while a page was on its way: they may be newer than it. */
  const meanwhile = new Set<string>()
  let again = () => { /* nothing was asked */ }

  const seqOf = (id: string): number => inbox.records.get('message', id)?.seq ?? 0
  const isConfirmed = (id: string) => seqOf(id) !== Infinity
  const confirmed = (ids: readonly string[]) => ids.filter(isConfirmed)
  /** Messages on their way, in the order they were written. */
  const pendingIds = (): readonly string[] => inbox.outbox.unsent.get().flatMap(({ command }) =>
    command.type === 'send-message' && command.conversationId === conversationId
    && inbox.records.get('message', command.messageId)?.seq === Infinity ? [command.messageId] : [])

  /** Where a confirmed message stands: behind the last one with a smaller place, before those on their way. */
  const place = (ids: readonly string[], seq: number): number => {
    let low = 0
    let high = ids.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (seqOf(ids[middle]!) < seq) low = middle + 1
      else high = middle
    }
    return low
  }

  const follow = (batch: readonly Changed[]) => {
    for (const { kind, id, after } of batch) {
      if (busy && kind === 'message' && after?.conversationId === conversationId) meanwhile.add(id)
    }
    const current = state.get()
    if (current.status !== 'ready') return
    let ids: string[] | undefined
    const now = (): readonly string[] => ids ?? current.ids
    const edit = () => ids ??= [...current.ids]
    const remove = (id: string) => {
      const index = now().lastIndexOf(id)
      if (index >= 0) edit().splice(index, 1)
    }
    for (const change of batch) {
      if (change.kind !== 'message') continue
      const { before, after, id } = change
      if ((after ?? before)?.conversationId !== conversationId) continue
      // Only its text or delivery changed: its own row tells.
      if (before && before.seq === after?.seq) continue
      if (before) remove(id)
      if (!after) continue
      if (after.seq === Infinity) {
        edit().push(id)
        continue
      }
      const at = place(now(), after.seq)
      const next = now()[at]
      // Older than all that is loaded, or behind a part that is not: it comes with its page.
      if (at === 0 && current.older) continue
      if (current.newer && (next === undefined || seqOf(next) === Infinity)) continue
      edit().splice(at, 0, id)
    }
    if (ids) state.set({ ...current, ids })
  }

  /** A page before or behind what is loaded. */
  const extended = (current: Ready, page: MessagePage, side: Side): Ready => {
    const known = confirmed(current.ids)
    const first = known[0]
    const last = known.at(-1)
    const fresh = page.items.map(item => item.id)
    const older = first === undefined ? [] : fresh.filter(id => seqOf(id) < seqOf(first))
    const newer = last === undefined ? fresh : fresh.filter(id => seqOf(id) > seqOf(last))
    return settled([...older, ...known, ...newer], {
      older: side === 'older' ? page.previous !== null : current.older,
      newer: side === 'newer' ? page.next !== null : current.newer,
    })
  }

  /** The newest page where it meets what is loaded; undefined where messages are missing between them. */
  const refreshed = (current: Ready, page: MessagePage): Ready | undefined => {
    const known = confirmed(current.ids)
    const from = page.items[0]?.seq ?? 0
    if (page.previous !== null && seqOf(known.at(-1) ?? '') < from) return undefined
    const before = known.filter(id => seqOf(id) < from)
    return settled([...before, ...page.items.map(item => item.id)], {
      older: before.length > 0 ? current.older : page.previous !== null,
      newer: false,
    })
  }

  /** Confirmed messages, whatever came behind them while the page was on its way, and those of mine not yet there. */
  const settled = (ids: readonly string[], more: Pick<Ready, 'older' | 'newer'>): Ready => {
    const last = seqOf(ids.at(-1) ?? '')
    const behind = more.newer ? [] : [...meanwhile]
      .filter(id => isConfirmed(id) && seqOf(id) > last)
      .sort((a, b) => seqOf(a) - seqOf(b))
    return { ...more, status: 'ready', ids: [...ids, ...behind, ...pendingIds()], loading: null, failed: null }
  }

  const taken = (current: ThreadState, page: MessagePage, place: Place, isCatchingUp: boolean): Ready => {
    const side = sideOf(place)
    if (current.status === 'ready' && side) return extended(current, page, side)
    const isNewest = !('around' in place)
    const met = current.status === 'ready' && isNewest ? refreshed(current, page) : undefined
    if (met) return met
    // Who reads what is far from the newest goes on reading: the rest comes as they get there.
    if (current.status === 'ready' && isCatchingUp) return { ...current, newer: true, loading: null }
    return settled(page.items.map(item => item.id), { older: page.previous !== null, newer: page.next !== null })
  }

  const ask = async (place: Place, isCatchingUp = false): Promise<void> => {
    request?.abort()
    const { signal } = request = new AbortController()
    busy = true
    meanwhile.clear()
    again = () => { void ask(place, isCatchingUp) }
    const side = sideOf(place)
    const before = state.get()
    if (before.status === 'ready' && before.loading !== side) state.set({ ...before, loading: side })
    try {
      const page = await inbox.load({ type: 'messages', conversationId, limit: PAGE, ...place }, signal)
      state.set(taken(state.get(), page, place, isCatchingUp))
    } catch (reason) {
      if (isAbort(reason, signal)) return
      const error = toBackendError(reason)
      // A message that is gone must not hide the others.
      if ('around' in place && error.is('not-found') && error.details.kind === 'message') {
        await ask({})
        return
      }
      const current = state.get()
      state.set(current.status === 'ready'
        ? { ...current, loading: null, failed: { side: side ?? 'newer', error } }
        : { status: 'failed', error })
    } finally {
      if (request.signal === signal) busy = false
    }
  }

  onMount(state, () => {
    const stops = [inbox.records.onChange(follow), inbox.onGap(() => { void ask({}, true) })]
    void ask({})
    return () => {
      for (const stop of stops) stop()
      request?.abort()
      busy = false
    }
  })

  const ready = () => {
    const current = state.get()
    return busy || current.status !== 'ready' ? undefined : current
  }

  return {
    state,
    loadOlder() {
      const current = ready()
      const first = current?.older ? current.ids.find(isConfirmed) : undefined
      if (first !== undefined) void ask({ before: seqOf(first) })
    },
    loadNewer() {
      const current = ready()
      const last = current?.newer ? current.ids.findLast(isConfirmed) : undefined
      if (last !== undefined) void ask({ after: seqOf(last) })
    },
    goTo(messageId) {
      const current = state.get()
      if (current.status === 'ready' && current.ids.includes(messageId)) return
      void ask({ around: messageId })
    },
    goToEnd() {
      const current = state.get()
      if (current.status === 'ready' && current.newer) void ask({})
    },
    retry() {
      if (state.get().status === 'failed') state.set({ status: 'loading' })
      again()
    },
  }
}
