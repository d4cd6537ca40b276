import type { Range } from '@tanstack/virtual-core'
import { Virtualizer, defaultRangeExtractor, elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core'
import type { Align } from './landmarks.js'

export interface RowWindowOptions {
  /** How high a row is until it was drawn, in CSS pixels. */
  readonly estimate: number
  /** Room before the first and behind the last row, in CSS pixels. */
  readonly before: number
  readonly after: number
  readonly scroller: () => HTMLElement | null
  /** Other rows may be in view now. */
  readonly changed: () => void
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

const OVERSCAN = 6
/** What the view is taken for until it is drawn: so the first drawing has rows already. */
const UNSEEN = { width: 0, height: 600 }

/**
 * Which of very many rows of any height are in view, by what is known of their heights. It moves nothing by itself:
 * whoever draws the rows measures them, tells the heights here, and decides where to scroll.
 */
export class RowWindow {
  readonly #options: RowWindowOptions
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>
  #keys: readonly string[] = []
  #kept = -1
  #range: readonly [first: number, last: number] = [0, -1]
  // Each function keeps its identity as long as it can: another one makes the virtualizer count all rows anew.
  #keyAt = (index: number): string => this.#keys[index] ?? String(index)
  #extract = (range: Range): number[] => this.#indexes(range, -1)
  readonly #estimate = () => this.#options.estimate

  constructor(options: RowWindowOptions) {
    this.#options = options
    this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.#resolve())
    this.#virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false
  }

  get keys(): readonly string[] {
    return this.#keys
  }

  /** Height of all rows and the room around them, in CSS pixels. */
  get size(): number {
    return this.#virtualizer.getTotalSize()
  }

  /** Where the view is taken to stand: CSS pixels above it. */
  get offset(): number {
    return this.#virtualizer.scrollOffset ?? 0
  }

  set offset(value: number) {
    this.#virtualizer.scrollOffset = value
  }

  /** The rows to draw, in order. */
  get rows(): readonly WindowRow[] {
    const items = this.#virtualizer.getVirtualItems()
    const [first, last] = this.#range
    return items.map(({ index }) => ({ index, key: this.#keyAt(index), isAway: index < first || index > last }))
  }

  /** The row at the upper edge of the view; undefined without rows. */
  get edge(): Edge | undefined {
    const item = this.#keys.length === 0 ? undefined : this.#virtualizer.getVirtualItemForOffset(this.offset)
    return item && { key: String(item.key), by: this.offset - item.start }
  }

  /** All rows there are, in order, another array when anything changed; and one that is drawn wherever it is. */
  update(keys: readonly string[], kept: string | undefined): void {
    if (keys !== this.#keys) {
      this.#keys = keys
      this.#keyAt = index => this.#keys[index] ?? String(index)
    }
    const index = kept === undefined ? -1 : keys[this.#kept] === kept ? this.#kept : keys.indexOf(kept)
    if (index !== this.#kept) {
      this.#kept = index
      this.#extract = range => this.#indexes(range, index)
    }
    this.#virtualizer.setOptions(this.#resolve())
  }

  /** Follows its scroller, once that is drawn. */
  attach(): void {
    this.#virtualizer._willUpdate()
  }

  release(): void {
    this.#virtualizer._didMount()()
  }

  /** Where a row begins, in CSS pixels from the upper edge of all. */
  startOf(index: number): number {
    // Counts anew what changed.
    this.#virtualizer.getTotalSize()
    return this.#virtualizer.measurementsCache[index]?.start ?? 0
  }

  /** The row that lies at so many CSS pixels from the upper edge of all. */
  indexAt(offset: number): number {
    return this.#virtualizer.getVirtualItemForOffset(offset)?.index ?? 0
  }

  /** Where the view stands when it shows the end. */
  endOffset(): number {
    return Math.max(0, this.size - (this.#virtualizer.scrollRect ?? UNSEEN).height)
  }

  /** Where the view stands when it shows a row; undefined when there is none of that key. */
  offsetOf(key: string, align: Align): number | undefined {
    const index = this.#keys.indexOf(key)
    return index < 0 ? undefined : this.#virtualizer.getOffsetForIndex(index, align === 'center' ? 'center' : 'auto')?.[0]
  }

  /** Where the view stands when the same row as before is at its upper edge. */
  offsetAt({ key, by }: Edge): number | undefined {
    const index = this.#keys.indexOf(key)
    return index < 0 ? undefined : Math.max(0, this.startOf(index) + by)
  }

  /** A row's height as it is drawn, in CSS pixels. Returns how much it grew since it was told before. */
  take(index: number, height: number): number {
    const known = this.#virtualizer.itemSizeCache.get(this.#keyAt(index))
    if (known === height || !(index < this.#keys.length)) return 0
    this.#virtualizer.resizeItem(index, height)
    return known === undefined ? 0 : height - known
  }

  #indexes(range: Range, kept: number): number[] {
    const indexes = defaultRangeExtractor(range)
    this.#range = [indexes[0] ?? 0, indexes.at(-1) ?? -1]
    if (kept < 0 || kept >= range.count || indexes.includes(kept)) return indexes
    return kept < this.#range[0] ? [kept, ...indexes] : [...indexes, kept]
  }

  #resolve() {
    const { before, after, scroller, changed } = this.#options
    return {
      count: this.#keys.length,
      estimateSize: this.#estimate,
      getItemKey: this.#keyAt,
      rangeExtractor: this.#extract,
      overscan: OVERSCAN,
      initialRect: UNSEEN,
      paddingStart: before,
      paddingEnd: after,
      // It never takes the view for standing at the end: where it stands is decided by who draws.
      scrollEndThreshold: -1,
      getScrollElement: scroller,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      useAnimationFrameWithResizeObserver: true,
      onChange: changed,
    }
  }
}
