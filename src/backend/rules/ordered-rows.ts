/** Rows to a block. Small enough to move about quickly, big enough to leave few blocks. */
const BLOCK = 512

/**
 * Rows kept in a total order. Whatever changes, it costs a few comparisons and one block, however many rows there are.
 */
export class OrderedRows<Key, Row extends Key> {
  readonly #compare: (a: Key, b: Key) => number
  /** None is empty. */
  readonly #blocks: Row[][] = []

  /** `rows` come in any order. */
  constructor(compare: (a: Key, b: Key) => number, rows: Iterable<Row> = []) {
    this.#compare = compare
    const sorted = [...rows].sort(compare)
    for (let start = 0; start < sorted.length; start += BLOCK) this.#blocks.push(sorted.slice(start, start + BLOCK))
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (const block of this.#blocks) yield* block
  }

  filter(wanted: (row: Row) => boolean): Row[] {
    return this.#blocks.flatMap(block => block.filter(wanted))
  }

  /** So many rows that stand behind a place, or from the first one on. */
  behind(key: Key | undefined, count: number): Row[] {
    const rows: Row[] = []
    if (key === undefined) {
      for (let at = 0; at < this.#blocks.length && rows.length < count; at++) rows.push(...this.#blocks[at]!)
    } else {
      for (let at = this.#blockFrom(key); at < this.#blocks.length && rows.length < count; at++) {
        const block = this.#blocks[at]!
        rows.push(...block.slice(firstIndex(block.length, index => this.#compare(block[index]!, key) > 0)))
      }
    }
    return rows.slice(0, count)
  }

  insert(row: Row): void {
    // Behind all others it joins the last block.
    const at = Math.min(this.#blockFrom(row), this.#blocks.length - 1)
    const block = this.#blocks[at]
    if (!block) {
      this.#blocks.push([row])
      return
    }
    block.splice(this.#indexIn(block, row), 0, row)
    if (block.length > 2 * BLOCK) this.#blocks.splice(at + 1, 0, block.splice(BLOCK))
  }

  /** Removes the row that stands exactly there, if one does. */
  remove(key: Key): void {
    const at = this.#blockFrom(key)
    const block = this.#blocks[at]
    if (!block) return
    const index = this.#indexIn(block, key)
    if (this.#compare(block[index]!, key) !== 0) return
    block.splice(index, 1)
    if (block.length === 0) this.#blocks.splice(at, 1)
  }

  /** The first block whose last row does not come before the key. */
  #blockFrom(key: Key): number {
    return firstIndex(this.#blocks.length, at => this.#compare(this.#blocks[at]!.at(-1)!, key) >= 0)
  }

  /** The first index of a block whose row does not come before the key. */
  #indexIn(block: readonly Row[], key: Key): number {
    return firstIndex(block.length, index => this.#compare(block[index]!, key) >= 0)
  }
}

/** The first index for which something holds, when it holds for all behind it; `length` when for none. */
const firstIndex = (length: number, holds: (index: number) => boolean): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
