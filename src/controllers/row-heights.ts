/** How many rows at the beginning of two lists are the same. */
const commonStart = (a: readonly string[], b: readonly string[]): number => {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a[count] === b[count]) count++
  return count
}

/** How many rows at the end are the same, of at most `most`. */
const commonEnd = (a: readonly string[], b: readonly string[], most: number): number => {
  let count = 0
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++
  return count
}

/**
 * Where each of very many rows begins, by what is known of their heights. What changes costs the rows behind it, and
 * only once somebody asks for one of those.
 */
export class RowHeights {
  readonly #estimate: number
  readonly #known = new Map<string, number>()
  #keys: readonly string[] = []
  #heights: number[] = []
  readonly #starts: number[]
  /** The last row whose start is right. */
  #placed = 0

  /** `estimate`: how high a row is until it was drawn; `before`: room before the first. In CSS pixels, as all here. */
  constructor(estimate: number, before: number) {
    this.#estimate = estimate
    this.#starts = [before]
  }

  get keys(): readonly string[] {
    return this.#keys
  }

  /** All rows there are, in order. What is known of those that stay is kept. */
  set keys(keys: readonly string[]) {
    const old = this.#keys
    const start = commonStart(old, keys)
    const end = commonEnd(old, keys, Math.min(old.length, keys.length) - start)
    const between = keys.slice(start, keys.length - end).map(key => this.#known.get(key) ?? this.#estimate)
    this.#heights = [...this.#heights.slice(0, start), ...between, ...this.#heights.slice(old.length - end)]
    this.#keys = keys
    this.#placed = Math.min(this.#placed, start)
  }

  /** Where a row begins; behind the last row, where all of them end. */
  startOf(index: number): number {
    for (; this.#placed < index; this.#placed++) {
      this.#starts[this.#placed + 1] = this.#starts[this.#placed]! + this.#heights[this.#placed]!
    }
    return this.#starts[index]!
  }

  endOf(index: number): number {
    return this.startOf(index + 1)
  }

  /** The last row that begins at or before a place; 0 when none does. */
  indexAt(place: number): number {
    let low = 0
    let high = this.#keys.length - 1
    this.startOf(high)
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#starts[middle]! <= place) low = middle
      else high = middle - 1
    }
    return low
  }

  /** A row's height as it is drawn. Returns how much it grew since it was told before. */
  take(index: number, height: number): number {
    const key = this.#keys[index]
    if (key === undefined) return 0
    const before = this.#known.get(key)
    if (before === height) return 0
    this.#known.set(key, height)
    this.#heights[index] = height
    this.#placed = Math.min(this.#placed, index)
    return before === undefined ? 0 : height - before
  }
}
