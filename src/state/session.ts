import { atom } from 'nanostores'
import type { Backend, Session } from '../backend/backend.js'
import { toBackendError } from '../backend/errors.js'
import type { BackendError } from '../backend/errors.js'
import type { StreamStatus } from '../backend/changes.js'
import type { Clock } from '../lib/clock.js'
import type { Observe } from './observe.js'
import type { ReadableStore } from './store.js'

export type SessionState =
  | { readonly status: 'connecting' }
  | { readonly status: 'ready', readonly session: Session }
  | { readonly status: 'failed', readonly error: BackendError }
  | { readonly status: 'closed' }

export type Connection = { readonly state: 'connecting' } | StreamStatus

export interface SessionControl {
  readonly state: ReadableStore<SessionState>
  /** The session once it stands. Starts to connect on first call. Rejects with the `BackendError` of a failed try. */
  ready(): Promise<Session>
  /** Tries again after a failure. Calls `onReady` again. */
  retry(): void
  close(): void
}

export const createSession = (
  backend: Backend, clock: Clock, observe: Observe, onReady: (session: Session) => void,
): SessionControl => {
  const state = atom<SessionState>({ status: 'connecting' })
  const abort = new AbortController()
  let attempt: Promise<Session> | undefined

  const connect = async (): Promise<Session> => {
    const from = clock.now()
    try {
      const session = await backend.connect(abort.signal)
      abort.signal.throwIfAborted()
      observe({ type: 'connected', ms: clock.now() - from })
      onReady(session)
      state.set({ status: 'ready', session })
      return session
    } catch (reason) {
      const error = toBackendError(reason)
      if (!abort.signal.aborted) {
        observe({ type: 'connect-failed', code: error.code })
        state.set({ status: 'failed', error })
      }
      throw error
    }
  }

  const start = () => {
    attempt ??= connect()
    // Whoever waits is told by their own await; the state tells everyone else.
    attempt.catch(() => { /* told */ })
    return attempt
  }

  return {
    state,
    ready: start,
    retry() {
      if (state.get().status !== 'failed') return
      attempt = undefined
      state.set({ status: 'connecting' })
      void start()
    },
    close() {
      abort.abort()
      state.set({ status: 'closed' })
    },
  }
}
