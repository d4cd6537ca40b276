import type { ReactiveController, ReactiveElement } from 'lit'

/**
 * Focuses what an element has to offer once that is drawn: it may come later than whoever asks. Text that stands in it
 * is selected: what is typed takes its place.
 */
export class AwaitedFocus implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #selector: string
  #isWanted = false

  /** `selector`: what takes the focus, in the shadow root; of several the first. */
  constructor(host: ReactiveElement, selector: string) {
    this.#host = host
    this.#selector = selector
    host.addController(this)
  }

  want(): void {
    this.#isWanted = true
    this.#host.requestUpdate()
  }

  hostUpdated(): void {
    const target = this.#isWanted && this.#host.renderRoot.querySelector<HTMLElement>(this.#selector)
    if (!target) return
    this.#isWanted = false
    target.focus()
    if (target instanceof HTMLInputElement) target.select()
  }
}
