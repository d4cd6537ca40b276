import type { ReactiveController, ReactiveElement } from 'lit'
import { createRef } from 'lit/directives/ref.js'

export interface EvenRowsOptions {
  /** How many rows there are. */
  readonly count: () => number
  /** How high each of them is until one was drawn, in CSS pixels. */
  readonly estimate: number
  /** A row that stays drawn wherever it is: the focused one. */
  readonly keep: () => number | undefined
}

export interface EvenRow {
  readonly index: number
  /** Drawn far from the others, only because it is kept. */
  readonly isAway: boolean
}

/** Rows drawn before and behind those in view. */
const OVERSCAN = 6

/**
 * Which rows of a long list are in view, when all are of one height: the first one tells it, and nothing ever moves.
 *
 * The host renders `rows` as the only children of `window`, each with its `data-index` and, away from the others, with
 * `data-away`; `window` pushed down by `offset` in a box `size` high, that in `scroller`.
 */
export class EvenRows implements ReactiveController {
  readonly scroller = createRef<HTMLElement>()
  readonly window = createRef<HTMLElement>()
  readonly #host: ReactiveElement
  readonly #options: EvenRowsOptions
  readonly #observer = new ResizeObserver(() => { this.#resized() })
  #tracked: HTMLElement | undefined
  #away: HTMLElement | undefined
  #height: number
  #top = 0
  #view = 0
  /** How much of it lies behind something else, at its end. */
  #covered = 0
  #first = 0
  #end = 0
  #rows: readonly EvenRow[] = []

  constructor(host: ReactiveElement, options: EvenRowsOptions) {
    this.#host = host
    this.#options = options
    this.#height = options.estimate
    host.addController(this)
  }

  /** What is to be drawn now, in order. */
  get rows(): readonly EvenRow[] {
    return this.#rows
  }

  /** Height of all rows, in CSS pixels. */
  get size(): number {
    return this.#options.count() * this.#height
  }

  /** Where the first row begins that is not away, in CSS pixels. */
  get offset(): number {
    return this.#first * this.#height
  }

  /** Behind the last row that is not away. */
  get end(): number {
    return this.#end
  }

  /** How many rows fit into the view. */
  get fitting(): number {
    return Math.floor(this.#view / this.#height)
  }

  /** Brings a row into view, by as little as needed. */
  reveal(index: number): void {
    const scroller = this.#tracked
    if (!scroller) return
    const above = index * this.#height
    const below = above + this.#height - this.#view + this.#covered
    const { scrollTop } = scroller
    if (above < scrollTop) scroller.scrollTop = above
    else if (below > scrollTop) scroller.scrollTop = below
    this.#scrolled()
  }

  hostConnected(): void {
    this.#host.requestUpdate()
  }

  hostUpdate(): void {
    // The box is as high as its host until it is drawn.
    if (!this.#tracked) this.#view = this.#host.clientHeight
    this.#range()
    this.#rows = this.#drawn()
  }

  hostUpdated(): void {
    const { value: scroller } = this.scroller
    if (this.#host.isConnected && scroller !== this.#tracked) this.#track(scroller)
    this.#placeAway()
  }

  hostDisconnected(): void {
    this.#track(undefined)
  }

  /** Works out which rows are in view. Returns whether they are others than before. */
  #range(): boolean {
    const height = this.#height
    const count = this.#options.count()
    const top = Math.max(0, Math.min(this.#top, count * height - this.#view))
    const first = Math.max(0, Math.floor(top / height) - OVERSCAN)
    const end = Math.min(count, Math.ceil((top + this.#view) / height) + OVERSCAN)
    const isOther = first !== this.#first || end !== this.#end
    this.#first = first
    this.#end = end
    return isOther
  }

  #drawn(): readonly EvenRow[] {
    const rows: EvenRow[] = []
    for (let index = this.#first; index < this.#end; index++) rows.push({ index, isAway: false })
    const kept = this.#options.keep()
    if (kept === undefined || kept < 0 || kept >= this.#options.count()) return rows
    if (kept < this.#first) rows.unshift({ index: kept, isAway: true })
    else if (kept >= this.#end) rows.push({ index: kept, isAway: true })
    return rows
  }

  /** A row away from the others takes no room among them. */
  #placeAway(): void {
    const row = this.window.value?.querySelector<HTMLElement>(':scope > [data-away]') ?? undefined
    if (this.#away && this.#away !== row) this.#away.style.transform = ''
    this.#away = row
    if (!row) return
    const index = Number(row.dataset['index'])
    row.style.transform = `translateY(${index * this.#height - this.offset}px)`
  }

  #track(scroller: HTMLElement | undefined): void {
    this.#tracked?.removeEventListener('scroll', this.#scrolled)
    this.#observer.disconnect()
    this.#tracked = scroller
    this.#top = 0
    if (!scroller) return
    scroller.addEventListener('scroll', this.#scrolled, { passive: true })
    this.#observer.observe(scroller)
    if (this.window.value) this.#observer.observe(this.window.value)
  }

  /** Its box has another height, or its rows have. The page is laid out here, so that looking costs nothing. */
  #resized(): void {
    if (!this.#tracked) return
    this.#view = this.#tracked.clientHeight
    this.#covered = parseFloat(getComputedStyle(this.#tracked).paddingBlockEnd)
    const row = this.window.value?.querySelector(':scope > :not([data-away])')
    const height = row ? parseFloat(getComputedStyle(row).height) : 0
    if (height > 0 && Math.abs(height - this.#height) > 0.01) {
      this.#height = height
      // Drawing here would make the observer report a loop.
      requestAnimationFrame(() => { this.#host.requestUpdate() })
    } else this.#scrolled()
  }

  readonly #scrolled = () => {
    if (!this.#tracked) return
    this.#top = this.#tracked.scrollTop
    if (this.#range()) this.#host.requestUpdate()
  }
}
