import { atom, onMount } from 'nanostores'
import type { BackendError } from '../backend/errors.js'
import { toBackendError } from '../backend/errors.js'
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
    /** Why older or newer messages did not come; null while nothing went wrong. */
    readonly moreError: BackendError | null
  }

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

type Place = { readonly before: number } | { readonly after: number } | { readonly around: string } | Record<never, never>

export const createThread = (inbox: Inbox, conversationId: string): Thread => {
  const state = atom<ThreadState>({ status: 'loading' })
  let request: AbortController | undefined
  let busy = false
  let lastPlace: Place = {}

  const seqOf = (id: string): number => inbox.records.get('message', id)?.seq ?? 0
  const confirmed = (ids: readonly string[]) => ids.filter(id => seqOf(id) !== Infinity)
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
    const current = state.get()
    if (current.status !== 'ready') return
    let ids: string[] | undefined
    const edit = () => ids ??= [...current.ids]
    const remove = (id: string) => {
      const index = edit().lastIndexOf(id)
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
      const at = place(edit(), after.seq)
      const next = edit()[at]
      // Older than all that is loaded, or behind a part that is not: it comes with its page.
      if (at === 0 && current.older) continue
      if (current.newer && (next === undefined || seqOf(next) === Infinity)) continue
      edit().splice(at, 0, id)
    }
    if (ids) state.set({ ...current, ids })
  }

  const ask = async (place: Place): Promise<void> => {
    request?.abort()
    const { signal } = request = new AbortController()
    busy = true
    lastPlace = place
    try {
      const page = await inbox.load({ type: 'messages', conversationId, limit: PAGE, ...place }, signal)
      const current = state.get()
      const joins = ('before' in place || 'after' in place) && current.status === 'ready'
      const known = joins ? confirmed(current.ids) : []
      const fresh = page.items.map(item => item.id)
      const first = known[0]
      const last = known.at(-1)
      const older = first === undefined ? [] : fresh.filter(id => seqOf(id) < seqOf(first))
      const newer = last === undefined ? fresh : fresh.filter(id => seqOf(id) > seqOf(last))
      state.set({
        status: 'ready',
        ids: [...older, ...known, ...newer, ...pendingIds()],
        older: joins && 'after' in place ? current.older : page.previous !== null,
        newer: joins && 'before' in place ? current.newer : page.next !== null,
        moreError: null,
      })
    } catch (reason) {
      if (isAbort(reason, signal)) return
      const error = toBackendError(reason)
      const current = state.get()
      state.set(current.status === 'ready' ? { ...current, moreError: error } : { status: 'failed', error })
    } finally {
      if (request.signal === signal) busy = false
    }
  }

  onMount(state, () => {
    const stops = [inbox.records.onChange(follow), inbox.onGap(() => { void ask({}) })]
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
      const first = current && confirmed(current.ids)[0]
      if (current?.older && first) void ask({ before: seqOf(first) })
    },
    loadNewer() {
      const current = ready()
      const last = current && confirmed(current.ids).at(-1)
      if (current?.newer && last) void ask({ after: seqOf(last) })
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
      void ask(lastPlace)
    },
  }
}
