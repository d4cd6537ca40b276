/** Rows kept in a total order. Finding a place takes a few comparisons, however many rows there are. */
export class OrderedRows<Key, Row extends Key> {
  readonly #compare: (a: Key, b: Key) => number
  readonly #rows: Row[]

  /** `rows` come in any order. */
  constructor(compare: (a: Key, b: Key) => number, rows: Iterable<Row> = []) {
    this.#compare = compare
    this.#rows = [...rows].sort(compare)
  }

  get size(): number {
    return this.#rows.length
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.#rows[Symbol.iterator]()
  }

  insert(row: Row): void {
    this.#rows.splice(this.#indexFrom(row), 0, row)
  }

  /** Removes the row that stands exactly there, if one does. */
  remove(key: Key): void {
    const index = this.#indexFrom(key)
    const row = this.#rows[index]
    if (row !== undefined && this.#compare(row, key) === 0) this.#rows.splice(index, 1)
  }

  /** Up to `limit` rows behind a place, or from the start. `more`: whether others follow. */
  page(limit: number, after?: Key): { readonly rows: readonly Row[], readonly more: boolean } {
    let start = 0
    if (after !== undefined) {
      start = this.#indexFrom(after)
      const row = this.#rows[start]
      if (row !== undefined && this.#compare(row, after) === 0) start++
    }
    return { rows: this.#rows.slice(start, start + limit), more: start + limit < this.#rows.length }
  }

  /** The first index whose row does not come before the key. */
  #indexFrom(key: Key): number {
    let low = 0
    let high = this.#rows.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(this.#rows[middle]!, key) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
