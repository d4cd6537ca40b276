import type { Cursor } from '../changes.js'
import type { Entry } from '../rules/settle.js'
import type { ReadTransaction, WriteTransaction } from './schema.js'

/** One commit. `entries: null`: so much changed that whoever reads on has to load everything again. */
export interface LogRecord {
  readonly position: number
  readonly entries: readonly Entry[] | null
}

/** How many commits can be replayed. Who comes from further back has a gap. */
export const LOG_KEPT = 10_000
/** Trimming costs; it is done once in so many commits. */
const TRIM_EVERY = 500

export const cursorOf = (epoch: string, position: number): Cursor => `${epoch}.${position}`

/** The position a cursor names in that world; undefined for any other text. */
export const positionOf = (epoch: string, cursor: Cursor): number | undefined => {
  const [world, text = '', ...rest] = cursor.split('.')
  return world === epoch && rest.length === 0 && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** Resolves with the commit's position: positions have no holes, and follow the order of commits. */
export const appendToLog = async (
  transaction: WriteTransaction, entries: LogRecord['entries'], kept = LOG_KEPT,
): Promise<number> => {
  const store = transaction.objectStore('log')
  const position = await store.add(entries) as number
  if (position % Math.min(TRIM_EVERY, kept) === 0) await store.delete(IDBKeyRange.upperBound(position - kept))
  return position
}

/** The newest commit's position; 0 when there was none. */
export const lastPosition = async (transaction: ReadTransaction): Promise<number> => {
  const cursor = await transaction.objectStore('log').openKeyCursor(null, 'prev')
  return cursor ? cursor.key as number : 0
}

/** The commits behind a position, in order. Null: some of them are gone, or too big to tell. */
export const readLog = async (transaction: ReadTransaction, position: number): Promise<readonly LogRecord[] | null> => {
  const store = transaction.objectStore('log')
  const behind = IDBKeyRange.lowerBound(position, true)
  const keys = await store.getAllKeys(behind) as number[]
  if (keys.length === 0) return []
  if (keys[0] !== position + 1) return null
  const all = await store.getAll(behind) as LogRecord['entries'][]
  return all.includes(null) ? null : keys.map((key, index) => ({ position: key, entries: all[index]! }))
}
