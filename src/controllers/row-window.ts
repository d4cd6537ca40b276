import type { Align } from './landmarks.js'
import { RowHeights } from './row-heights.js'

export interface RowWindowOptions {
  /** How high a row is until it was drawn, in CSS pixels. */
  readonly estimate: number
  /** Room before the first and behind the last row, in CSS pixels. */
  readonly before: number
  readonly after: number
}

export interface WindowRow {
  readonly key: string
  readonly index: number
  /** Drawn far from the others, only because it is kept. */
  readonly isAway: boolean
}

/** A row at the upper edge of the view, and how far above the edge it begins. */
export interface Edge {
  readonly key: string
  readonly by: number
}

/** Rows drawn before and behind those in view. */
const OVERSCAN = 6
/** How high the view is taken for until it is drawn: so the first drawing has rows already. */
const UNSEEN = 600

/**
 * Which of very many rows of any height are in view. It sees and moves nothing by itself: whoever draws the rows
 * measures them and the view, tells the heights here, and decides where to scroll.
 */
export class RowWindow {
  readonly #heights: RowHeights
  readonly #after: number
  #kept = -1
  /** Where the view stands: CSS pixels above it. */
  offset = 0
  /** How high the view is, in CSS pixels. */
  height = UNSEEN
  /** All rows are to be drawn, in view or not. */
  isWhole = false

  constructor({ estimate, before, after }: RowWindowOptions) {
    this.#heights = new RowHeights(estimate, before)
    this.#after = after
  }

  get keys(): readonly string[] {
    return this.#heights.keys
  }

  /** Height of all rows and the room around them, in CSS pixels. */
  get size(): number {
    return this.startOf(this.keys.length) + this.#after
  }

  /** The rows to draw, in order. */
  get rows(): readonly WindowRow[] {
    const [first, end] = this.#range()
    const rows: WindowRow[] = []
    for (let index = first; index < end; index++) rows.push(this.#row(index, false))
    if (this.#kept < 0 || (this.#kept >= first && this.#kept < end)) return rows
    const kept = this.#row(this.#kept, true)
    return this.#kept < first ? [kept, ...rows] : [...rows, kept]
  }

  /** The row at the upper edge of the view; undefined without rows. */
  get edge(): Edge | undefined {
    const index = this.indexAt(this.offset)
    const key = this.keys[index]
    return key === undefined ? undefined : { key, by: this.offset - this.startOf(index) }
  }

  /** All rows there are, in order, another array when anything changed; and one that is drawn wherever it is. */
  update(keys: readonly string[], kept: string | undefined): void {
    if (keys !== this.keys) this.#heights.keys = keys
    this.#kept = kept === undefined ? -1 : keys[this.#kept] === kept ? this.#kept : keys.indexOf(kept)
  }

  /** Where a row begins, in CSS pixels from the upper edge of all. */
  startOf(index: number): number {
    return this.#heights.startOf(index)
  }

  /** The row that lies at so many CSS pixels from the upper edge of all. */
  indexAt(offset: number): number {
    return this.#heights.indexAt(offset)
  }

  /** Where the view stands when it shows the end. */
  endOffset(): number {
    return Math.max(0, this.size - this.height)
  }

  /** Where the view stands when it shows a row; undefined when there is none of that key. */
  offsetOf(key: string, align: Align): number | undefined {
    const index = this.keys.indexOf(key)
    if (index < 0) return undefined
    const start = this.startOf(index)
    const end = this.#heights.endOf(index)
    const wanted = align === 'center'
      ? (start + end - this.height) / 2
      : start < this.offset ? start : Math.max(this.offset, end - this.height)
    return Math.max(0, Math.min(wanted, this.endOffset()))
  }

  /** Where the view stands when the same row as before is at its upper edge. */
  offsetAt({ key, by }: Edge): number | undefined {
    const index = this.keys.indexOf(key)
    return index < 0 ? undefined : Math.max(0, this.startOf(index) + by)
  }

  /** A row's height as it is drawn, in CSS pixels. Returns how much it grew since it was told before. */
  take(index: number, height: number): number {
    return this.#heights.take(index, height)
  }

  /** Whether other rows are in view than these. */
  isOther(drawn: readonly WindowRow[]): boolean {
    const { rows } = this
    return rows.length !== drawn.length || rows[0]?.key !== drawn[0]?.key || rows.at(-1)?.key !== drawn.at(-1)?.key
  }

  #range(): readonly [first: number, end: number] {
    const { length } = this.keys
    if (length === 0 || this.isWhole) return [0, length]
    const behind = this.offset + this.height
    const first = this.indexAt(this.offset)
    let end = first + 1
    while (end < length && this.startOf(end) < behind) end++
    return [Math.max(0, first - OVERSCAN), Math.min(length, end + OVERSCAN)]
  }

  #row(index: number, isAway: boolean): WindowRow {
    return { index, key: this.keys[index]!, isAway }
  }
}
