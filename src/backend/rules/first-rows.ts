export interface FirstRows<Row> {
  readonly rows: readonly Row[]
  /** How many are wanted in all. */
  readonly total: number
  /** Whether others follow. */
  readonly more: boolean
}

export interface FirstRowsOptions<Key, Row extends Key> {
  readonly wanted: (row: Row) => boolean
  /** A total order. */
  readonly compare: (a: Key, b: Key) => number
  /** How many rows at most. */
  readonly limit: number
  /** The place behind which they stand; undefined: from the start. */
  readonly after: Key | undefined
}

/** How many candidates are gathered before all but the best are dropped. */
const HELD = 2_000

/** The first of very many rows in an order, found in one pass: only those that may be among them are ever sorted. */
export const firstRows = <Key, Row extends Key>(
  rows: Iterable<Row>, { wanted, compare, limit, after }: FirstRowsOptions<Key, Row>,
): FirstRows<Row> => {
  // One more than asked for tells whether it goes on.
  const most = limit + 1
  const candidates: Row[] = []
  let last: Row | undefined
  let total = 0
  const drop = () => {
    candidates.sort(compare)
    candidates.length = Math.min(candidates.length, most)
    last = candidates[most - 1]
  }
  for (const row of rows) {
    if (!wanted(row)) continue
    total++
    if (last !== undefined && compare(row, last) >= 0) continue
    if (after !== undefined && compare(row, after) <= 0) continue
    candidates.push(row)
    if (candidates.length >= most + HELD) drop()
  }
  drop()
  return { rows: candidates.slice(0, limit), total, more: candidates.length > limit }
}
