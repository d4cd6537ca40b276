import type { ReactiveController, ReactiveElement } from 'lit'

export interface CoverOptions {
  /** What lies over others. */
  readonly box: () => Element | null
  /** It became higher or lower, in CSS pixels; 0 while nothing is in it. */
  readonly onChange: (height: number) => void
}

/** How much of what lies below it its element's box covers: whoever is below can make room for it. */
export class CoverController implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #options: CoverOptions
  readonly #observer = new ResizeObserver(([entry]) => {
    if (entry) this.#measure(entry.contentRect.height === 0 ? 0 : entry.borderBoxSize[0]!.blockSize)
  })
  #box: Element | null = null
  #height = 0

  constructor(host: ReactiveElement, options: CoverOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.requestUpdate()
  }

  hostUpdated(): void {
    const box = this.#options.box()
    if (box === this.#box || !this.#host.isConnected) return
    this.#observer.disconnect()
    this.#box = box
    if (box) this.#observer.observe(box)
    else this.#measure(0)
  }

  hostDisconnected(): void {
    this.#observer.disconnect()
    this.#box = null
    this.#measure(0)
  }

  #measure(height: number): void {
    if (height === this.#height) return
    this.#height = height
    this.#options.onChange(height)
  }
}
