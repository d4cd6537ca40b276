import { atom, onMount } from 'nanostores'
import type { RecordKind } from '../../model/record.js'
import type { ReadableStore } from '../store.js'
import type { Records } from './records.js'

/**
 * A store computed from all records of some kinds, again whenever one of them changes. For kinds of which there are
 * few: places, counts, colleagues.
 */
export const deriveAll = <T>(
  records: Records, kinds: readonly RecordKind[], compute: () => T,
): ReadableStore<T> => {
  const store = atom(undefined as T)
  onMount(store, () => {
    store.set(compute())
    return records.onChange(batch => {
      if (batch.some(change => kinds.includes(change.kind))) store.set(compute())
    })
  })
  return store
}
