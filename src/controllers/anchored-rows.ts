import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { createRef } from 'lit/directives/ref.js'
import type { Align, Landmark } from './landmarks.js'
import { belowView, displacement, distanceTo, landmarksOf, scaleOf, scrollBy } from './landmarks.js'
import type { RowHeight } from './row-observer.js'
import { RowObserver } from './row-observer.js'
import type { RowWindowOptions, WindowRow } from './row-window.js'
import { RowWindow } from './row-window.js'

export type { WindowRow }

export interface AnchoredRowsOptions extends Pick<RowWindowOptions, 'estimate' | 'before' | 'after'> {
  /** Which list is shown: another one begins at its end. */
  readonly list: () => string | undefined
  /** Every row there is, in order. Another array when anything about that changed. */
  readonly keys: () => readonly string[]
  /** A row that stays drawn wherever it is: the focused one. */
  readonly keep: () => string | undefined
}

interface Jump {
  readonly key: string
  readonly align: Align
  tries: number
}

/** Nearer to the end than this many CSS pixels is at the end. */
const AT_END = 2
/** A jump settles in two or three drawings; whatever needs more never will. */
const MOST_TRIES = 6

/**
 * A long list of rows of any height that holds still: at its end while one is there, else at whatever one reads.
 * Rows are measured and everything is put in place in the same turn as it is drawn, so no frame shows it moving. On
 * paper all of them stand.
 *
 * The host renders `rows` as the only children of `window`, each with its `data-index` and, away from the others,
 * with `data-away`; `window` in `space`, `space` in `scroller`. This gives them their sizes and places.
 */
export class AnchoredRows implements ReactiveController {
  readonly scroller = createRef<HTMLElement>()
  readonly space = createRef<HTMLElement>()
  readonly window = createRef<HTMLElement>()
  readonly #host: ReactiveControllerHost
  readonly #options: AnchoredRowsOptions
  readonly #observer = new RowObserver((rows, isBox) => { this.#resized(rows, isBox) })
  #window: RowWindow
  #list: string | undefined
  #rows: readonly WindowRow[] = []
  #isAtEnd = true
  #lastTop = 0
  /** How often it was drawn again at once, and still other rows are in view. */
  #again = 0
  #jump: Jump | undefined
  #landmarks: readonly Landmark[] = []
  #tracked: HTMLElement | undefined
  #isPrinted = false
  #printing: AbortController | undefined

  constructor(host: ReactiveControllerHost, options: AnchoredRowsOptions) {
    this.#host = host
    this.#options = options
    this.#window = new RowWindow(options)
    host.addController(this)
  }

  /** Whether the newest row's end is in view: new rows push the others up. */
  get isAtEnd(): boolean {
    return this.#isAtEnd
  }

  /** What is to be drawn now. */
  get rows(): readonly WindowRow[] {
    return this.#rows
  }

  goToEnd(): void {
    this.#isAtEnd = true
    this.#jump = undefined
    this.#host.requestUpdate()
  }

  /** Brings a row into view, however far it is. */
  reveal(key: string, align: Align): void {
    this.#jump = { key, align, tries: 0 }
    this.#host.requestUpdate()
  }

  hostConnected(): void {
    const { signal } = this.#printing = new AbortController()
    addEventListener('beforeprint', () => { this.#print(true) }, { signal })
    addEventListener('afterprint', () => { this.#print(false) }, { signal })
    this.#host.requestUpdate()
  }

  hostUpdate(): void {
    const { list, keys, keep } = this.#options
    if (list() !== this.#list) this.#reset()
    this.#list = list()
    const scroller = this.#tracked
    if (scroller && this.scroller.value === scroller && !this.#isAtEnd && !this.#jump) {
      this.#landmarks = landmarksOf(scroller, this.window.value)
    }
    const { keys: before, edge } = this.#window
    this.#window.isWhole = this.#isPrinted
    this.#window.update(keys(), keep())
    const offset = this.#jump
      ? this.#window.offsetOf(this.#jump.key, this.#jump.align)
      : this.#isAtEnd
        ? this.#window.endOffset()
        : edge && this.#window.keys !== before ? this.#window.offsetAt(edge) : undefined
    if (offset !== undefined) this.#window.offset = offset
    this.#rows = this.#window.rows
  }

  hostUpdated(): void {
    const scroller = this.scroller.value
    // An update that was asked for before the element left comes after it.
    if (scroller && !scroller.isConnected) return
    const isNew = this.#tracked !== scroller
    if (isNew) this.#track(scroller)
    // What is not laid out has no heights; the observer tells when it is.
    if (!scroller || scroller.getClientRects().length === 0) return
    const wasAtEnd = this.#isAtEnd
    this.#measure(scroller)
    this.#place()
    // A box that was moved within the page forgets where it stood.
    if (isNew) scroller.scrollTop = this.#window.offset
    this.#move(scroller)
    if (this.#jump || this.#isAtEnd !== wasAtEnd || this.#isOutdated()) this.#drawAgain()
    else this.#again = 0
  }

  hostDisconnected(): void {
    this.#printing?.abort()
    this.#track(undefined)
  }

  /** Drawn before the paper is: the browser waits for what follows from its event. */
  #print(isPrinted: boolean): void {
    this.#isPrinted = isPrinted
    this.#host.requestUpdate()
  }

  /** Whether other rows than those drawn are in view. */
  #isOutdated(): boolean {
    return this.#window.isOther(this.#rows)
  }

  /** Not within an update: Lit takes no request there. */
  #drawAgain(): void {
    // Heights that never settle must not stop the page.
    if (this.#again++ > MOST_TRIES) return
    queueMicrotask(() => { this.#host.requestUpdate() })
  }

  #measure(scroller: HTMLElement): void {
    const rows = Array.from(this.window.value?.children ?? [])
    const scale = scaleOf(scroller)
    // All are read before any is told: telling costs a layout.
    const heights = rows.map(row => row.getBoundingClientRect().height / scale)
    this.#window.height = scroller.clientHeight
    for (const [at, row] of rows.entries()) this.#window.take(indexOf(row), heights[at]!)
    this.#observer.watchRows(rows)
  }

  #place(): void {
    const { value: space } = this.space
    const { value: window } = this.window
    if (!space || !window) return
    space.style.blockSize = `${this.#window.size}px`
    const first = this.#rows.find(row => !row.isAway)
    const start = first ? this.#window.startOf(first.index) : 0
    window.style.transform = `translateY(${start}px)`
    const away = window.querySelector<HTMLElement>(':scope > [data-away]')
    if (away) away.style.transform = `translateY(${this.#window.startOf(indexOf(away)) - start}px)`
    else window.querySelector(':scope > [style]')?.removeAttribute('style')
  }

  /** Stays at the end or at what is read, or goes where it should. */
  #move(scroller: HTMLElement): void {
    if (this.#jump) this.#arrive(scroller, this.#jump)
    else if (this.#isAtEnd) toEnd(scroller)
    else scrollBy(scroller, displacement(scroller, this.#landmarks))
    this.#landmarks = []
    this.#follow(scroller)
  }

  #arrive(scroller: HTMLElement, jump: Jump): void {
    const index = this.#window.keys.indexOf(jump.key)
    const row = this.window.value?.querySelector(`:scope > [data-index="${index}"]:not([data-away])`)
    if (row) scrollBy(scroller, distanceTo(scroller, row, jump.align))
    this.#follow(scroller)
    jump.tries++
    const isThere = index < 0 || (row && !this.#isOutdated())
    if (!isThere && jump.tries < MOST_TRIES) return
    this.#jump = undefined
    this.#isAtEnd = belowView(scroller) <= AT_END
  }

  #follow(scroller: HTMLElement): void {
    this.#lastTop = scroller.scrollTop
    this.#window.offset = scroller.scrollTop
  }

  #track(scroller: HTMLElement | undefined): void {
    this.#tracked?.removeEventListener('scroll', this.#scrolled)
    this.#tracked = scroller
    this.#observer.watchBox(scroller)
    scroller?.addEventListener('scroll', this.#scrolled, { passive: true })
  }

  #reset(): void {
    this.#track(undefined)
    this.#window = new RowWindow(this.#options)
    this.#isAtEnd = true
    this.#jump = undefined
    this.#lastTop = 0
  }

  readonly #scrolled = () => {
    const scroller = this.#tracked
    if (!scroller) return
    const { scrollTop } = scroller
    // Only a step up leaves the end: rows that have just grown push it away for a moment.
    const isAtEnd = belowView(scroller) <= AT_END || (this.#isAtEnd && scrollTop >= this.#lastTop - 0.5)
    this.#follow(scroller)
    if (isAtEnd === this.#isAtEnd && !this.#isOutdated()) return
    this.#isAtEnd = isAtEnd
    this.#host.requestUpdate()
  }

  /** A row grew by itself: an image came, a font. Nobody sees the frame in between. */
  #resized(rows: readonly RowHeight[], isBox: boolean): void {
    const scroller = this.#tracked
    if (!scroller) return
    if (isBox) this.#window.height = scroller.clientHeight
    const first = this.#window.indexAt(scroller.scrollTop)
    let [all, above] = [0, 0]
    for (const { row, height } of rows) {
      const grown = this.#window.take(indexOf(row), height)
      all += Math.abs(grown)
      if (indexOf(row) < first) above += grown
    }
    if (all > 0) this.#place()
    if (this.#isAtEnd && (all > 0 || isBox)) toEnd(scroller)
    else scrollBy(scroller, above)
    this.#follow(scroller)
    // Drawing here would make the observer report a loop.
    if (this.#isOutdated()) requestAnimationFrame(() => { this.#host.requestUpdate() })
  }
}

const indexOf = (row: Element): number => Number((row as HTMLElement).dataset['index'])

const toEnd = (scroller: HTMLElement): void => {
  if (Math.abs(belowView(scroller)) >= 0.5) scroller.scrollTop = scroller.scrollHeight
}
