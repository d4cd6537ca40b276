import type { ReactiveController } from 'lit'

/**
 * Calls back whenever what is typed may be about to go: the page is hidden, left or put into the back/forward cache, or
 * the element leaves it.
 */
export class PageLeaveController implements ReactiveController {
  readonly #leave: () => void
  #listening: AbortController | undefined

  constructor(leave: () => void) {
    this.#leave = leave
  }

  hostConnected(): void {
    const { signal } = this.#listening = new AbortController()
    // Before the device gives up the lead, which would leave what is to be sent to nobody.
    addEventListener('pagehide', this.#leave, { signal, capture: true })
    document.addEventListener('visibilitychange', this.#leave, { signal })
  }

  hostDisconnected(): void {
    this.#listening?.abort()
    this.#leave()
  }
}
