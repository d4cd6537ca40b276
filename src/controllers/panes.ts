import type { ReactiveController, ReactiveElement } from 'lit'

/** From which width of its own box on, in CSS pixels, an app shows more beside each other. */
export const BREAKPOINTS = { two: 600, three: 1080, nav: 1280 } as const

export interface Room {
  /** How many panes stand side by side. */
  readonly panes: 1 | 2 | 3
  /** Whether there is room for the places beside them. */
  readonly nav: boolean
}

export const roomIn = (width: number): Room => ({
  panes: width >= BREAKPOINTS.three ? 3 : width >= BREAKPOINTS.two ? 2 : 1,
  nav: width >= BREAKPOINTS.nav,
})

/**
 * How much room its element's own box has. The element's container queries read the same breakpoints for looks; this is
 * for what looks cannot do: Back, focus and `inert`.
 */
export class PanesController implements ReactiveController {
  readonly #host: ReactiveElement
  #room: Room = roomIn(0)
  #observer: ResizeObserver | undefined

  constructor(host: ReactiveElement) {
    this.#host = host
    host.addController(this)
  }

  get room(): Room {
    return this.#room
  }

  hostConnected(): void {
    this.#measure(this.#host.clientWidth)
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry) this.#measure(entry.contentRect.width)
    })
    this.#observer.observe(this.#host)
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    this.#observer = undefined
  }

  #measure(width: number): void {
    const next = roomIn(width)
    if (next.panes === this.#room.panes && next.nav === this.#room.nav) return
    this.#room = next
    this.#host.requestUpdate()
  }
}
