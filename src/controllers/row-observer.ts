/** The height of a row as it is now, in CSS pixels. */
export interface RowHeight {
  readonly row: HTMLElement
  readonly height: number
}

/** Watches the rows that are drawn, and the box they scroll in, for what grows by itself. */
export class RowObserver {
  readonly #observed = new Set<Element>()
  readonly #observer: ResizeObserver
  #box: Element | undefined

  /** `resized`: called before the frame is painted, with the rows that changed, and whether the box did. */
  constructor(resized: (rows: readonly RowHeight[], isBox: boolean) => void) {
    this.#observer = new ResizeObserver(entries => {
      resized(entries
        .filter(({ target }) => target !== this.#box && target.isConnected)
        .map(({ target, borderBoxSize }) => ({ row: target as HTMLElement, height: borderBoxSize[0]!.blockSize })),
      entries.some(({ target }) => target === this.#box))
    })
  }

  /** Watches another box; none of the old rows any more. */
  watchBox(box: Element | undefined): void {
    this.#observer.disconnect()
    this.#observed.clear()
    this.#box = box
    if (box) this.#observer.observe(box)
  }

  /** Watches these rows, and no longer those that are gone. */
  watchRows(rows: Iterable<Element>): void {
    for (const row of this.#observed) {
      if (row.isConnected) continue
      this.#observer.unobserve(row)
      this.#observed.delete(row)
    }
    for (const row of rows) {
      if (this.#observed.has(row)) continue
      this.#observed.add(row)
      this.#observer.observe(row, { box: 'border-box' })
    }
  }
}
