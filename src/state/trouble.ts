import { atom, onMount } from 'nanostores'
import type { BackendError } from '../backend/errors.js'
import type { StreamStatus } from '../backend/changes.js'
import type { Inbox } from './inbox.js'
import type { ReadableStore } from './store.js'

/** What stands between an agent and their inbox; null while nothing does. */
export type Trouble =
  | null
  | { readonly state: 'connecting' }
  | Exclude<StreamStatus, { readonly state: 'connected' }>
  /** `retryAt`: when it is tried again by itself, or was just now; null where only a person can help. */
  | { readonly state: 'failed', readonly error: BackendError, readonly retryAt: number | null }

/** What passes sooner than this was no trouble, in milliseconds. */
const PATIENCE = 1_000

const troubleNow = (inbox: Inbox): Trouble => {
  const session = inbox.session.get()
  if (session.status === 'closed') return null
  if (session.status === 'failed') {
    const { error, retryAt } = session
    return error.is('unauthorized') ? { state: 'signed-out' } : { state: 'failed', error, retryAt }
  }
  const connection = inbox.connection.get()
  return connection.state === 'connected' ? null : connection
}

const passesSoon = (trouble: Trouble): boolean =>
  trouble?.state === 'connecting' || trouble?.state === 'reconnecting'

/** What was told stays while it is seen whether it has passed: nothing flickers with each try. */
const whileTrying = (before: Trouble, next: Trouble, now: number): Trouble =>
  next?.state !== 'connecting' || before === null
    ? next
    : before.state === 'failed' ? { ...before, retryAt: now } : before

/** Follows session and connection. What often passes by itself is told after a second, the rest at once. */
export const createTrouble = (inbox: Inbox): ReadableStore<Trouble> => {
  const store = atom<Trouble>(null)
  onMount(store, () => {
    let cancel: (() => void) | undefined
    const tell = () => {
      const next = whileTrying(store.value, troubleNow(inbox), inbox.clock.now())
      cancel?.()
      cancel = undefined
      if (passesSoon(next) && store.value === null) {
        cancel = inbox.clock.after(PATIENCE, () => { store.set(troubleNow(inbox)) })
      } else {
        store.set(next)
      }
    }
    const stops = [inbox.session.subscribe(tell), inbox.connection.subscribe(tell)]
    return () => {
      cancel?.()
      for (const stop of stops) stop()
    }
  })
  return store
}
