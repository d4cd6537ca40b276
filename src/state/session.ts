import { atom } from 'nanostores'
import type { Backend, Session } from '../backend/backend.js'
import { toBackendError } from '../backend/errors.js'
import type { BackendError, ErrorCode } from '../backend/errors.js'
import type { StreamStatus } from '../backend/changes.js'
import type { Clock } from '../lib/clock.js'
import type { Observe } from './observe.js'
import { delayOf } from './outbox-rules.js'
import type { ReadableStore } from './store.js'

export type SessionState =
  | { readonly status: 'connecting' }
  | { readonly status: 'ready', readonly session: Session }
  /** `retryAt`: when it is tried again by itself; null where only a person can help. */
  | { readonly status: 'failed', readonly error: BackendError, readonly retryAt: number | null }
  | { readonly status: 'closed' }

export type Connection = { readonly state: 'connecting' } | StreamStatus

export interface SessionControl {
  readonly state: ReadableStore<SessionState>
  /** The session once it stands. Starts to connect on first call. Rejects with the `BackendError` of a failed try. */
  ready(): Promise<Session>
  /** Tries again after a failure. Calls `onReady` again. */
  retry(): void
  /**
   * The session was lost: asks for a new one, once however often it is called meanwhile. Calls `onReady` again.
   * Resolves with whether there is one.
   */
  renew(): Promise<boolean>
  close(): void
}

export interface SessionOptions {
  readonly backend: Pick<Backend, 'connect'>
  readonly clock: Clock
  readonly observe: Observe
  /** 0 to 1, for the jitter between tries. */
  readonly random: () => number
  readonly onReady: (session: Session) => void
  /** Nobody is signed in any longer: what is known stays, and nothing new comes. */
  readonly onSignedOut: () => void
}

/** What passes by itself is tried again unasked. */
const PASSES: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['offline', 'unavailable', 'rate-limited'])

export const createSession = (
  { backend, clock, observe, random, onReady, onSignedOut }: SessionOptions,
): SessionControl => {
  const state = atom<SessionState>({ status: 'connecting' })
  const abort = new AbortController()
  let attempt: Promise<Session> | undefined
  let attempts = 0
  let renewing: Promise<boolean> | undefined
  let cancelRetry: (() => void) | undefined

  const open = async (): Promise<Session> => {
    const from = clock.now()
    try {
      // It would open a back end that nobody closes again.
      abort.signal.throwIfAborted()
      const session = await backend.connect(abort.signal)
      abort.signal.throwIfAborted()
      observe({ type: 'connected', ms: clock.now() - from })
      return session
    } catch (reason) {
      const error = toBackendError(reason)
      if (!abort.signal.aborted) observe({ type: 'connect-failed', code: error.code })
      throw error
    }
  }
  const enter = (session: Session): Session => {
    attempts = 0
    onReady(session)
    state.set({ status: 'ready', session })
    return session
  }

  const connect = async (): Promise<Session> => {
    try {
      return enter(await open())
    } catch (reason) {
      const error = toBackendError(reason)
      if (!abort.signal.aborted) failed(error)
      throw error
    }
  }
  const failed = (error: BackendError) => {
    attempts++
    const delay = PASSES.has(error.code) ? delayOf(error, attempts, random) : null
    if (delay !== null) cancelRetry = clock.after(delay, retry)
    state.set({ status: 'failed', error, retryAt: delay === null ? null : clock.now() + delay })
  }

  const start = () => {
    attempt ??= connect()
    // Whoever waits is told by their own await; the state tells everyone else.
    attempt.catch(() => { /* told */ })
    return attempt
  }
  const reopen = async (): Promise<boolean> => {
    try {
      attempt = Promise.resolve(enter(await open()))
      return true
    } catch (reason) {
      // Anything else passes, and whatever needs the session asks again.
      if (!abort.signal.aborted && toBackendError(reason).is('unauthorized')) onSignedOut()
      return false
    }
  }
  const retry = () => {
    if (state.get().status !== 'failed') return
    cancelRetry?.()
    attempt = undefined
    state.set({ status: 'connecting' })
    void start()
  }

  return {
    state,
    ready: start,
    retry,
    renew() {
      if (state.get().status !== 'ready') return Promise.resolve(false)
      return renewing ??= reopen().finally(() => { renewing = undefined })
    },
    close() {
      abort.abort()
      cancelRetry?.()
      state.set({ status: 'closed' })
    },
  }
}
