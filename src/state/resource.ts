import { atom, onMount } from 'nanostores'
import type { BackendError } from '../backend/errors.js'
import { toBackendError } from '../backend/errors.js'
import { isAbort } from '../lib/abort.js'
import type { ReadableStore } from './store.js'

/** Something asked of a back end: on its way, there, or not to be had. */
export type Resource<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready', readonly value: T }
  | { readonly status: 'failed', readonly error: BackendError }

export interface ResourceStore<T> extends ReadableStore<Resource<T>> {
  /** Asks again after a failure, or because changes were missed; what is shown stays until the answer comes. */
  reload(): void
}

/**
 * Loads when the first one looks, and forgets the request when the last one has gone. `started` is called with each
 * beginning and returns its end: the place to listen for changes.
 */
export const createResource = <T>(
  load: (signal: AbortSignal) => Promise<T>, started: (reload: () => void) => () => void,
): ResourceStore<T> => {
  const state = atom<Resource<T>>({ status: 'loading' })
  let request: AbortController | undefined

  const reload = () => {
    request?.abort()
    const { signal } = request = new AbortController()
    if (state.get().status === 'failed') state.set({ status: 'loading' })
    load(signal).then(
      value => { if (!signal.aborted) state.set({ status: 'ready', value }) },
      (reason: unknown) => {
        if (isAbort(reason, signal)) return
        // What is on screen stays there when a later look fails.
        if (state.get().status !== 'ready') state.set({ status: 'failed', error: toBackendError(reason) })
      },
    )
  }

  onMount(state, () => {
    const stop = started(reload)
    reload()
    return () => {
      stop()
      request?.abort()
    }
  })

  return Object.assign(state, { reload })
}
