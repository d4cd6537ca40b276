import type { ReactiveController, ReactiveElement } from 'lit'

export interface FeedFocusOptions {
  /** All rows there are, in order. */
  readonly ids: () => readonly string[]
  /** Brings a row into view, so that it is drawn. */
  readonly reveal: (id: string) => void
  /** To the newest row, which may not be loaded yet. */
  readonly goToEnd: () => void
}

/**
 * The keyboard of a feed: Page Up and Page Down go from article to article, Control and Home or End to the first and
 * the newest. One article is the tab stop. The focused one stays drawn, and hands the focus to its neighbor when it
 * goes.
 * Rows carry `data-id` and take the focus themselves.
 */
export class FeedFocus implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #options: FeedFocusOptions
  #active: string | undefined
  #index = -1
  #hasFocus = false
  #wanted: string | undefined

  constructor(host: ReactiveElement, options: FeedFocusOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** Whether a row is the one that Tab leads to: the one last used, else the newest. */
  isActive(id: string): boolean {
    return id === (this.#active ?? this.#options.ids().at(-1))
  }

  /** The row that must not be taken away: the focus is in it, or about to be. */
  get kept(): string | undefined {
    return this.#wanted ?? (this.#hasFocus ? this.#active : undefined)
  }

  /** Moves the focus to a row, however far away. */
  focus(id: string): void {
    this.#active = this.#wanted = id
    this.#index = this.#options.ids().indexOf(id)
    this.#options.reveal(id)
    this.#host.requestUpdate()
  }

  hostUpdate(): void {
    const ids = this.#options.ids()
    if (this.#active === undefined || ids[this.#index] === this.#active) return
    const index = ids.indexOf(this.#active)
    if (index >= 0) {
      this.#index = index
      return
    }
    // Gone: the row that took its place, or the last one.
    this.#index = Math.max(0, Math.min(this.#index, ids.length - 1))
    this.#active = ids[this.#index]
    if (this.#hasFocus) this.#wanted = this.#active
  }

  hostUpdated(): void {
    if (this.#wanted === undefined) return
    const row = this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-id="${CSS.escape(this.#wanted)}"]`)
    if (!row) return
    this.#wanted = undefined
    row.focus({ preventScroll: true })
  }

  hostDisconnected(): void {
    this.#hasFocus = false
    this.#wanted = undefined
  }

  readonly onFocusin = (event: FocusEvent): void => {
    this.#hasFocus = true
    const id = (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset['id']
    if (id === undefined || id === this.#active) return
    this.#active = id
    this.#index = this.#options.ids().indexOf(id)
    this.#host.requestUpdate()
  }

  /** The focus left for another place; where it went nowhere, its row has gone. */
  readonly onFocusout = (event: FocusEvent): void => {
    const next = event.relatedTarget
    const left = event.target as Element
    const isGone = next === null
      ? left.isConnected && this.#isElsewhere()
      : !(event.currentTarget as Element).contains(next as Node)
    if (isGone) this.#hasFocus = false
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.shiftKey || event.metaKey) return
    const ids = this.#options.ids()
    const next = this.#target(event, ids)
    if (next === undefined) return
    event.preventDefault()
    if (next === 'end') this.#toEnd(ids)
    else if (next !== null) this.focus(next)
  }

  /** The row a key leads to; null where it leads nowhere, undefined where the key is not ours. */
  #target({ key, ctrlKey }: KeyboardEvent, ids: readonly string[]): string | null | undefined {
    const from = this.#active === undefined ? ids.length - 1 : this.#index
    if (ctrlKey) return key === 'Home' ? ids[0] ?? null : key === 'End' ? 'end' : undefined
    if (key === 'PageUp') return ids[from - 1] ?? null
    if (key === 'PageDown') return ids[from + 1] ?? null
    return undefined
  }

  #toEnd(ids: readonly string[]): void {
    const last = ids.at(-1)
    if (last !== undefined) this.focus(last)
    this.#options.goToEnd()
  }

  /** Whether the whole page lost the focus, not a row. */
  #isElsewhere(): boolean {
    return !this.#host.ownerDocument.hasFocus()
  }
}
