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
  | { readonly state: 'failed', readonly error: BackendError }

/** What passes sooner than this was no trouble, in milliseconds. */
const PATIENCE = 1_000

const troubleNow = (inbox: Inbox): Trouble => {
  const session = inbox.session.get()
  if (session.status === 'closed') return null
  if (session.status === 'failed') return { state: 'failed', error: session.error }
  const connection = inbox.connection.get()
  return connection.state === 'connected' ? null : connection
}

const passesSoon = (trouble: Trouble): boolean =>
  trouble?.state === 'connecting' || trouble?.state === 'reconnecting'

/** Follows session and connection. What often passes by itself is told after a second, the rest at once. */
export const createTrouble = (inbox: Inbox): ReadableStore<Trouble> => {
  const store = atom<Trouble>(null)
  onMount(store, () => {
    let cancel: (() => void) | undefined
    const tell = () => {
      const next = troubleNow(inbox)
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
