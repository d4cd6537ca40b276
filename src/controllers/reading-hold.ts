import type { ReactiveController, ReactiveElement } from 'lit'

export interface ReadingHoldOptions {
  /** Keeps everything where it is. Returns the end of it. */
  readonly hold: () => (() => void) | undefined
  /** Whether there is anything to read. */
  readonly isEmpty: () => boolean
  /** The focus is nowhere: what it came from is gone too. */
  readonly onLost?: () => void
}

/**
 * Holds what would pass by itself while a pointer or the focus is on it. When the thing that had the focus is taken
 * away, its neighbor gets the focus, where a second press of the same key does the least: on its last button, which
 * dismisses. After the last thing the focus goes back to where it came from. Each thing carries `data-id`.
 */
export class ReadingHold implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #options: ReadingHoldOptions
  #isPointed = false
  #region: HTMLElement | undefined
  #release: (() => void) | undefined
  #cameFrom: HTMLElement | undefined
  /** What lost the focus last, anywhere around. */
  #left: HTMLElement | undefined
  #listening: AbortController | undefined
  #target: Element | undefined
  #place = -1
  #onDone: (() => boolean) | undefined

  constructor(host: ReactiveElement, options: ReadingHoldOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    const { signal } = this.#listening = new AbortController()
    // What comes into the region names only the element around it; and no root hears of what stays within another.
    for (const root of rootsOf(this.#host)) root.addEventListener('focusout', this.#onLeft, { signal })
  }

  hostUpdated(): void {
    if (this.#options.isEmpty()) this.#isPointed = false
    this.#settle()
  }

  hostDisconnected(): void {
    this.#listening?.abort()
    this.#isPointed = false
    this.#region = undefined
    this.#cameFrom = undefined
    this.#left = undefined
    this.#update()
  }

  /**
   * What has the focus is done with: the focus goes where `lead` takes it, once it is gone; where that says false, back
   * to where it came from, and to no neighbor.
   */
  done(lead: () => boolean): void {
    if (this.#region) this.#onDone = lead
  }

  readonly #onLeft = (event: Event): void => { this.#left = event.composedPath()[0] as HTMLElement }

  readonly onPointerenter = (): void => {
    this.#isPointed = true
    this.#update()
  }

  readonly onPointerleave = (): void => {
    this.#isPointed = false
    this.#update()
  }

  readonly onFocusin = (event: FocusEvent): void => {
    const region = event.currentTarget as HTMLElement
    const from = event.relatedTarget as HTMLElement | null
    if (!this.#region && from) this.#cameFrom = from.shadowRoot ? this.#left : from
    this.#region = region
    this.#target = event.target as Element
    this.#place = itemsOf(region).findIndex(item => item.contains(event.target as Node))
    this.#update()
  }

  readonly onFocusout = (event: FocusEvent): void => {
    const next = event.relatedTarget as Node | null
    if (next && !this.#region?.contains(next)) this.#region = undefined
    this.#update()
    // A press beside everything takes the focus nowhere; an element that goes takes it along.
    if (!next) queueMicrotask(() => { this.#settle() })
  }

  get #hasFocus(): boolean {
    const { activeElement } = this.#host.shadowRoot ?? {}
    return activeElement !== null && activeElement !== undefined && this.#region?.contains(activeElement) === true
  }

  #settle(): void {
    const region = this.#region
    if (region && !this.#hasFocus) {
      this.#region = undefined
      if (!this.#target?.isConnected) this.#hand(region)
    }
    this.#update()
  }

  #hand(region: HTMLElement): void {
    const { activeElement, body } = this.#host.ownerDocument
    const onDone = this.#onDone
    this.#onDone = undefined
    // Somebody took it meanwhile.
    if (activeElement && activeElement !== body && activeElement !== this.#host) return
    if (onDone?.()) return
    const items = onDone ? [] : itemsOf(region)
    const neighbor = items[Math.max(0, Math.min(this.#place, items.length - 1))]
    const next = [...neighbor?.querySelectorAll<HTMLElement>('button') ?? []].at(-1) ?? this.#cameFrom
    if (next?.isConnected) next.focus()
    else this.#options.onLost?.()
  }

  #update(): void {
    const wanted = this.#isPointed || this.#region !== undefined
    if (wanted) {
      this.#release ??= this.#options.hold()
      return
    }
    this.#release?.()
    this.#release = undefined
  }
}

const itemsOf = (region: HTMLElement): HTMLElement[] => [...region.querySelectorAll<HTMLElement>('[data-id]')]

const rootsOf = (node: Node): Node[] => {
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root]
}
