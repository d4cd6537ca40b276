import type { Sortable, SortKey } from '../model/sort.js'

export interface IdOrder {
  /** What orders the row with that id; undefined when it does not belong in the list, or not yet. */
  readonly rowOf: (id: string) => Sortable | undefined
  readonly compare: (a: SortKey, b: SortKey) => number
}

/** The index of the first id whose row does not stand before this one. All ids are in order. */
const placeOf = (ids: readonly string[], row: Sortable, { rowOf, compare }: IdOrder): number => {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = rowOf(ids[middle]!)
    if (other && compare(other, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const isInPlace = (ids: readonly string[], index: number, row: Sortable, { rowOf, compare }: IdOrder): boolean => {
  const before = rowOf(ids[index - 1] ?? '')
  const after = rowOf(ids[index + 1] ?? '')
  return (!before || compare(before, row) <= 0) && (!after || compare(row, after) <= 0)
}

/** One row changed: what happens most, so it costs no more than finding it. */
const withOne = (ids: readonly string[], id: string, order: IdOrder): readonly string[] => {
  const index = ids.indexOf(id)
  const row = order.rowOf(id)
  if (row ? index >= 0 && isInPlace(ids, index, row, order) : index < 0) return ids
  const next = [...ids]
  if (index >= 0) next.splice(index, 1)
  if (row) next.splice(placeOf(next, row, order), 0, id)
  return next
}

/**
 * The ids in order again, after the rows of some of them changed, came or went. The same array when that moved none.
 */
export const arranged = (ids: readonly string[], changed: Iterable<string>, order: IdOrder): readonly string[] => {
  const touched = new Set(changed)
  const [only] = touched
  if (only === undefined) return ids
  if (touched.size === 1) return withOne(ids, only, order)
  // All of them leave before the first one comes back: who is still to move would mislead the search.
  const next = ids.filter(id => !touched.has(id))
  for (const id of touched) {
    const row = order.rowOf(id)
    if (row) next.splice(placeOf(next, row, order), 0, id)
  }
  return next.length === ids.length && next.every((id, index) => id === ids[index]) ? ids : next
}
