import type { ReactiveController, ReactiveElement } from 'lit'

export interface SplitterOptions {
  /** Width of the pane it moves the edge of, in CSS pixels. */
  readonly value: () => number
  readonly min: number
  readonly max: number
  /** The pane stands behind the separator in the line of text, not before it. */
  readonly after?: boolean
  /** Width of a pane that nobody has moved. */
  readonly initial: number
  /** Called once a drag has ended, and with each key. */
  readonly onChange: (width: number) => void
}

const STEP = 16
const LEAP = 64

/**
 * Moves the edge between two panes: by pointer, by arrows, Page Up and Page Down, Home and End; a double press gives
 * the first width back. Follows the direction of the text.
 */
export class SplitterController implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #options: SplitterOptions
  #drag: { readonly x: number, readonly from: number, width: number } | undefined

  constructor(host: ReactiveElement, options: SplitterOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** Width to draw: while it is dragged, the one under the pointer. */
  get width(): number {
    return this.#drag?.width ?? this.#options.value()
  }

  get min(): number {
    return this.#options.min
  }

  get max(): number {
    return this.#options.max
  }

  hostDisconnected(): void {
    this.#drag = undefined
  }

  readonly onPointerdown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const handle = event.currentTarget as HTMLElement
    try {
      handle.setPointerCapture(event.pointerId)
    } catch { /* it is up again, or a script's: then it is followed as long as it is above the handle */ }
    // Nothing is selected on the way; the handle gets the focus all the same.
    event.preventDefault()
    handle.focus()
    const from = this.#options.value()
    this.#drag = { x: event.clientX, from, width: from }
  }

  readonly onPointermove = (event: PointerEvent): void => {
    const drag = this.#drag
    if (!drag) return
    drag.width = this.#within(drag.from + (event.clientX - drag.x) * this.#sign)
    this.#host.requestUpdate()
  }

  /** Also for a capture that was lost. */
  readonly onPointerup = (): void => {
    const drag = this.#drag
    this.#drag = undefined
    if (drag && drag.width !== drag.from) this.#options.onChange(drag.width)
  }

  readonly onDblclick = (): void => { this.#options.onChange(this.#options.initial) }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = this.#target(event)
    if (next === undefined) return
    event.preventDefault()
    this.#options.onChange(this.#within(next))
  }

  /** 1 where moving right makes the pane wider. */
  get #sign(): 1 | -1 {
    const isRtl = getComputedStyle(this.#host).direction === 'rtl'
    return isRtl === (this.#options.after ?? false) ? 1 : -1
  }

  #target({ key, shiftKey }: KeyboardEvent): number | undefined {
    const { value, min, max } = this.#options
    const step = shiftKey ? LEAP : STEP
    switch (key) {
      case 'ArrowRight': return value() + step * this.#sign
      case 'ArrowLeft': return value() - step * this.#sign
      case 'PageUp': return value() + LEAP
      case 'PageDown': return value() - LEAP
      case 'Home': return min
      case 'End': return max
      default: return undefined
    }
  }

  #within(width: number): number {
    return Math.round(Math.max(this.min, Math.min(this.max, width)))
  }
}
