import { atom, onMount } from 'nanostores'
import type { RecordKind, RecordTypes } from '../../model/record.js'
import type { ReadableStore } from '../store.js'
import type { Records } from './records.js'

/** Reads a record, and has the derived store follow it. */
export type Follow = <K extends RecordKind>(kind: K, id: string | null | undefined) => RecordTypes[K] | undefined

const sameFields = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  if (left.length !== Object.keys(b).length) return false
  return left.every(([key, value]) => {
    const other = (b as Record<string, unknown>)[key]
    if (Object.is(value, other)) return true
    return Array.isArray(value) && Array.isArray(other)
      && value.length === other.length && value.every((item, index) => Object.is(item, other[index]))
  })
}

/**
 * A store computed from whichever records `compute` reads, here and now: it follows those and no others, and keeps
 * its value while all fields stay the same. That is why one change renders one row.
 */
export const derive = <T>(records: Records, compute: (follow: Follow) => T): ReadableStore<T> => {
  const store = atom(undefined as T)
  const follows = new Map<string, () => void>()

  const evaluate = () => {
    const used = new Set<string>()
    const next = compute((kind, id) => {
      if (!id) return undefined
      const key = `${kind}:${id}`
      used.add(key)
      if (!follows.has(key)) {
        let first = true
        const stop = records.store(kind, id).subscribe(() => { if (!first) evaluate() })
        first = false
        follows.set(key, stop)
      }
      return records.get(kind, id)
    })
    for (const [key, stop] of follows) {
      if (used.has(key)) continue
      stop()
      follows.delete(key)
    }
    if (!sameFields(store.value, next)) store.set(next)
  }

  onMount(store, () => {
    evaluate()
    return () => {
      for (const stop of follows.values()) stop()
      follows.clear()
    }
  })

  return store
}
