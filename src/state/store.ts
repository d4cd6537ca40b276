import { computed } from 'nanostores'
import type { ReadableAtom } from 'nanostores'

/** A value that can be read and watched. Hosts see this, not the library behind it. */
export interface ReadableStore<T> {
  get(): T
  /** Calls at once with the value, then with each later one. Returns the end of it. */
  subscribe(listener: (value: T) => void): () => void
}

type Values<S extends readonly ReadableStore<unknown>[]> =
  { [I in keyof S]: S[I] extends ReadableStore<infer T> ? T : never }

/** A store made of others. It follows them only while somebody watches it. */
export const combine = <const S extends readonly ReadableStore<unknown>[], T>(
  stores: S, compute: (...values: Values<S>) => T,
): ReadableStore<T> =>
  // Every store of the kit is one of nanostores' behind the narrower type that hosts see.
  computed(stores as unknown as ReadableAtom<unknown>[], (...values) => compute(...values as Values<S>))
