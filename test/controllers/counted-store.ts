import { atom } from 'nanostores'
import type { ReadableStore } from '../../src/state/store.js'

/** A store that knows how many follow it. */
export interface CountedStore<T> extends ReadableStore<T> {
  set(value: T): void
  readonly followers: number
}

export const countedStore = <T>(value: T): CountedStore<T> => {
  const inner = atom(value)
  let followers = 0
  return {
    get: () => inner.get(),
    set: next => { inner.set(next) },
    subscribe(listener) {
      followers++
      const stop = inner.subscribe(current => { listener(current) })
      let stopped = false
      return () => {
        if (!stopped) followers--
        stopped = true
        stop()
      }
    },
    get followers() { return followers },
  }
}
