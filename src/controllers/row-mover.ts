import type { ReactiveController, ReactiveElement } from 'lit'

export interface RowMoverOptions {
  /** All rows there are, in order. */
  readonly ids: () => readonly string[]
  /** How many of them, from the first on, stay where they are. */
  readonly fixed: () => number
  /** What scrolls, and how high a row is, in CSS pixels. */
  readonly scroller: () => HTMLElement | undefined
  readonly rowHeight: () => number
  /** How many rows Page Up and Page Down go. */
  readonly pageSize: () => number
  /** The focus belongs to a row's handle, which is brought into view. */
  readonly focus: (id: string) => void
  readonly reveal: (index: number) => void
  /**
   * A row was put between two others; null: at that end, or below what stays where it is. Resolves once it stands
   * there, or was not to.
   */
  readonly onDrop: (id: string, afterId: string | null, beforeId: string | null) => Promise<void>
}

/** What became of a row, for words. `position` counts from 1. */
export interface RowMove {
  readonly what: 'held' | 'moved' | 'dropped' | 'canceled'
  readonly id: string
  readonly position: number
}

interface Held {
  readonly id: string
  /** All rows as they stood when it was taken. */
  readonly from: readonly string[]
  readonly start: number
  at: number
  /** The list as it was when the row was put down: the next one has it in its place. */
  dropped?: readonly string[]
}

/** How far a pointer goes before it drags, in CSS pixels. */
const THRESHOLD = 4
/** How near to an edge a pointer makes the list scroll, and how fast at most, in CSS pixels and for a frame. */
const EDGE = 48
const FASTEST = 16

/** What takes a row in it. Rows carry `data-id`. */
const HANDLE = '.handle'

const idAt = ({ target }: Event): string | undefined =>
  (target as Element).closest<HTMLElement>('[data-id]')?.dataset['id']

const handleAt = (event: Event): string | undefined =>
  (event.target as Element).closest(HANDLE) ? idAt(event) : undefined

/**
 * Takes one row of a list and puts it somewhere else: dragged by its handle with mouse, pen or finger; or taken by a
 * press on it, moved by arrows, Home, End, Page Up, Page Down, and put down by Enter or the space bar. Escape puts it
 * back. While it is held the other rows stand still, whatever changes.
 */
export class RowMover implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #options: RowMoverOptions
  #held: Held | undefined
  #last: RowMove | undefined
  #pressed: { readonly id: string, readonly x: number, readonly y: number } | undefined
  #isDragging = false
  /** It was dragged: the click that may come of it means nothing. */
  #wasDragged = false
  #tracked: HTMLElement | undefined
  /** The pointer's height on the screen. */
  #y = 0
  #frame = 0
  #shown: { readonly of: readonly string[], readonly at: number, readonly ids: readonly string[] } | undefined

  constructor(host: ReactiveElement, options: RowMoverOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** The row that is held. */
  get heldId(): string | undefined {
    return this.#held?.dropped ? undefined : this.#held?.id
  }

  /** Whether the held row is under a pointer. */
  get isDragging(): boolean {
    return this.#isDragging
  }

  /** What happened last. */
  get last(): RowMove | undefined {
    return this.#last
  }

  hostUpdated(): void {
    const scroller = this.#options.scroller()
    if (scroller !== this.#tracked) this.#track(scroller)
  }

  hostDisconnected(): void {
    this.#release()
    this.#pressed = undefined
    this.#track(undefined)
  }

  #track(scroller: HTMLElement | undefined): void {
    for (const [name, listener] of this.#listeners) {
      // Ahead of what the list makes of it.
      this.#tracked?.removeEventListener(name, listener, { capture: true })
      scroller?.addEventListener(name, listener, { capture: true })
    }
    this.#tracked = scroller
  }

  /** The rows as they are to be shown. */
  arranged(ids: readonly string[]): readonly string[] {
    const held = this.#held
    if (!held) return ids
    if (held.dropped && held.dropped !== ids) {
      this.#held = undefined
      return ids
    }
    if (this.#shown?.of === ids && this.#shown.at === held.at) return this.#shown.ids
    const there = new Set(ids)
    if (!there.has(held.id)) {
      this.#release()
      return ids
    }
    const others = held.from.filter(id => id !== held.id && there.has(id))
    held.at = Math.min(held.at, others.length)
    const shown = others.toSpliced(held.at, 0, held.id)
    this.#shown = { of: ids, at: held.at, ids: shown }
    return shown
  }

  /** Takes a row, to be moved by keys or buttons; puts it down when it is held. */
  toggle(id: string): void {
    if (this.heldId === id) this.drop()
    else this.#take(id)
  }

  /** Moves the held row, by a button that keeps the focus. */
  step(by: number): void {
    const held = this.#held
    if (!held) return
    this.#moveTo(held.at + by)
    this.#options.reveal(held.at)
  }

  drop(): void {
    const held = this.#held
    if (!held || held.dropped) return
    const ids = this.arranged(this.#options.ids())
    const { id, at, start } = held
    this.#isDragging = false
    this.#tell('dropped', held)
    this.#options.focus(id)
    if (at === start) {
      this.#release()
      return
    }
    held.dropped = this.#options.ids()
    const after = at > this.#options.fixed() ? ids[at - 1] : undefined
    void this.#options.onDrop(id, after ?? null, ids[at + 1] ?? null).then(() => {
      if (this.#held === held) this.#release()
    })
  }

  cancel(): void {
    const held = this.#held
    if (!held || held.dropped) return
    held.at = held.start
    this.#tell('canceled', held)
    this.#release()
    this.#options.focus(held.id)
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    const held = this.#held
    if (!held || held.dropped || event.ctrlKey || event.metaKey || event.altKey) return
    const to = this.#keyed(event.key, held)
    if (event.key === 'Escape') this.cancel()
    else if (event.key === 'Enter' || event.key === ' ') this.drop()
    else if (to !== undefined) {
      this.#moveTo(to)
      this.#options.focus(held.id)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** The focus went to another row: this one is not held any more. */
  readonly #onFocusin = (event: Event): void => {
    const id = idAt(event)
    if (id !== undefined && id !== this.#held?.id && !this.#isDragging) this.cancel()
  }

  readonly #onClick = (event: Event): void => {
    const id = handleAt(event)
    if (id === undefined) return
    event.stopPropagation()
    if (!this.#wasDragged) this.toggle(id)
    this.#wasDragged = false
  }

  readonly #onPointerdown = (event: PointerEvent): void => {
    const id = handleAt(event)
    this.#wasDragged = false
    if (id === undefined || event.button !== 0 || !event.isPrimary) return
    this.#pressed = { id, x: event.clientX, y: event.clientY }
  }

  readonly #onPointermove = (event: PointerEvent): void => {
    const pressed = this.#pressed
    if (!pressed) return
    this.#y = event.clientY
    if (!this.#isDragging) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < THRESHOLD) return
      this.#drag(pressed.id, event.pointerId)
    }
    this.#follow()
  }

  /** A pointer that dragged comes up; what was only pressed is a click. */
  readonly #onPointerup = (): void => {
    this.#pressed = undefined
    if (this.#isDragging) this.drop()
  }

  readonly #onPointercancel = (): void => {
    this.#pressed = undefined
    if (this.#isDragging) this.cancel()
  }

  readonly #listeners: readonly (readonly [name: string, listener: EventListener])[] = [
    ['keydown', event => { this.onKeydown(event as KeyboardEvent) }],
    ['focusin', this.#onFocusin],
    ['click', this.#onClick],
    ['pointerdown', event => { this.#onPointerdown(event as PointerEvent) }],
    ['pointermove', event => { this.#onPointermove(event as PointerEvent) }],
    ['pointerup', this.#onPointerup],
    ['pointercancel', this.#onPointercancel],
  ]

  #drag(id: string, pointerId: number): void {
    if (this.heldId !== id) this.#take(id)
    this.#isDragging = this.#wasDragged = true
    // Rows change places under it, and would let go of it.
    try {
      this.#options.scroller()?.setPointerCapture(pointerId)
    } catch { /* it is up again, or a script's: then it is followed as long as it is above the list */ }
    this.#frame = requestAnimationFrame(this.#scroll)
  }

  #take(id: string): void {
    this.cancel()
    const from = this.#options.ids()
    const start = from.indexOf(id)
    if (start < 0) return
    this.#held = { id, from, start, at: start }
    this.#tell('held', this.#held)
    this.#options.focus(id)
  }

  #moveTo(index: number): void {
    const held = this.#held
    if (!held) return
    const last = this.arranged(this.#options.ids()).length - 1
    const at = Math.max(Math.min(this.#options.fixed(), last), Math.min(last, index))
    if (at === held.at) return
    held.at = at
    this.#tell('moved', held)
  }

  #keyed(key: string, { at }: Held): number | undefined {
    switch (key) {
      case 'ArrowDown': return at + 1
      case 'ArrowUp': return at - 1
      case 'PageDown': return at + this.#options.pageSize()
      case 'PageUp': return at - this.#options.pageSize()
      case 'Home': return 0
      case 'End': return Infinity
      default: return undefined
    }
  }

  /** The held row goes where the pointer is. */
  #follow(): void {
    const scroller = this.#options.scroller()
    if (!scroller) return
    const top = this.#y - scroller.getBoundingClientRect().top + scroller.scrollTop
    this.#moveTo(Math.floor(top / this.#options.rowHeight()))
  }

  /** Near an edge the list comes along. */
  readonly #scroll = (): void => {
    const scroller = this.#options.scroller()
    if (!this.#isDragging || !scroller) return
    const { top, bottom } = scroller.getBoundingClientRect()
    const beyond = this.#y < top + EDGE ? this.#y - top - EDGE : this.#y > bottom - EDGE ? this.#y - bottom + EDGE : 0
    if (beyond !== 0) {
      scroller.scrollTop += Math.max(-FASTEST, Math.min(FASTEST, beyond / 3))
      this.#follow()
    }
    this.#frame = requestAnimationFrame(this.#scroll)
  }

  #tell(what: RowMove['what'], { id, at }: Held): void {
    this.#last = { what, id, position: at + 1 }
    this.#host.requestUpdate()
  }

  #release(): void {
    cancelAnimationFrame(this.#frame)
    this.#held = this.#shown = undefined
    this.#isDragging = false
    this.#host.requestUpdate()
  }
}
