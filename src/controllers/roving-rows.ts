import type { ReactiveController, ReactiveElement } from 'lit'

export interface RovingOptions {
  /** All rows there are, in order. */
  readonly ids: () => readonly string[]
  readonly scrollTo: (index: number) => void
  /** How many rows Page Up and Page Down go. */
  readonly pageSize: () => number
  /** Where Tab leads as long as no row has the focus. Default: to the row that had it last. */
  readonly resting?: () => string | undefined
}

/**
 * One tab stop for a list of rows: arrows, Home, End, Page Up and Page Down go from row to row, rendered or not. The
 * focused row stays rendered, keeps the focus when it moves, and hands it to its neighbor when it goes. Rows carry
 * `data-id`; what takes the focus in a row carries `data-focus`, and where several things do, a name for each but the
 * first.
 */
export class RovingRows implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #options: RovingOptions
  #active: string | undefined
  #index = 0
  /** What has the focus in its row, or had it last. */
  #name = ''
  #hasFocus = false
  #wanted = false

  constructor(host: ReactiveElement, options: RovingOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** Whether a row is the one that Tab leads to. */
  isActive(id: string): boolean {
    return id === this.#active
  }

  /** The row that has the focus. */
  get focusedId(): string | undefined {
    return this.#hasFocus ? this.#active : undefined
  }

  /** The row that must not be taken away: the focus is in it, or about to be. */
  get kept(): number | undefined {
    return this.#hasFocus || this.#wanted ? this.#index : undefined
  }

  /** Moves the focus to a row, however far away; `name`: to what carries it there. */
  focus(id: string, name = ''): void {
    const index = this.#options.ids().indexOf(id)
    if (index < 0) return
    this.#active = id
    this.#index = index
    this.#name = name
    this.#wanted = true
    this.#options.scrollTo(index)
    this.#host.requestUpdate()
  }

  /** Moves the focus to the row it was on last, else to the first one. */
  focusActive(): void {
    const id = this.#active ?? this.#options.ids()[0]
    if (id !== undefined) this.focus(id)
  }

  /** Moves the focus on by so many rows, as far as there are some. */
  move(by: number): void {
    const ids = this.#options.ids()
    const id = ids[Math.max(0, Math.min(ids.length - 1, this.#index + by))]
    if (id !== undefined) this.focus(id, this.#name)
  }

  /** No row is left for the focus. Returns whether it was in one. */
  release(): boolean {
    const had = this.#hasFocus
    this.#hasFocus = false
    return had
  }

  hostUpdate(): void {
    const ids = this.#options.ids()
    const resting = this.#hasFocus || this.#wanted ? undefined : this.#options.resting?.()
    if (resting !== undefined && ids.includes(resting)) this.#active = resting
    if (this.#active === undefined || ids[this.#index] !== this.#active) {
      const index = this.#active === undefined ? -1 : ids.indexOf(this.#active)
      // Gone: the row that took its place, or the last one.
      this.#index = index >= 0 ? index : Math.min(this.#index, Math.max(0, ids.length - 1))
      if (index < 0 && this.#hasFocus) this.#wanted = ids.length > 0
      this.#active = ids[this.#index]
    }
  }

  hostUpdated(): void {
    const row = this.#row()
    if (!row) return
    const lost = this.#hasFocus && !this.#host.shadowRoot?.activeElement && this.#nobodyHasIt()
    if (!this.#wanted && !lost) return
    this.#wanted = false
    row.focus({ preventScroll: true })
  }

  hostDisconnected(): void {
    this.#hasFocus = false
    this.#wanted = false
  }

  readonly onFocusin = (event: FocusEvent): void => {
    this.#hasFocus = true
    this.#name = (event.target as HTMLElement).dataset['focus'] ?? ''
    const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset['id']
    if (id === undefined || id === this.#active) return
    this.#active = id
    this.#index = this.#options.ids().indexOf(id)
    this.#host.requestUpdate()
  }

  /** The focus left for another place; it is not lost with a row. */
  readonly onFocusout = (event: FocusEvent): void => {
    const next = event.relatedTarget
    if (next !== null && !(event.currentTarget as Element).contains(next as Node)) this.#hasFocus = false
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const { length } = this.#options.ids()
    const by = this.#step(event.key, length)
    if (by === undefined || length === 0) return
    event.preventDefault()
    this.move(by)
  }

  #step(key: string, count: number): number | undefined {
    switch (key) {
      case 'ArrowDown': return 1
      case 'ArrowUp': return -1
      case 'Home': return -count
      case 'End': return count
      case 'PageDown': return this.#options.pageSize()
      case 'PageUp': return -this.#options.pageSize()
      default: return undefined
    }
  }

  #row(): HTMLElement | null {
    const { shadowRoot } = this.#host
    if (this.#active === undefined || !shadowRoot) return null
    const all = [...shadowRoot.querySelectorAll<HTMLElement>(`[data-id="${CSS.escape(this.#active)}"] [data-focus]`)]
    return all.find(one => one.dataset['focus'] === this.#name) ?? all[0] ?? null
  }

  #nobodyHasIt(): boolean {
    const { activeElement, body } = this.#host.ownerDocument
    return activeElement === null || activeElement === body || activeElement === this.#host
  }
}
