import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface MinuteOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number | undefined
  readonly after: (delay: number, callback: () => void) => () => void
}

const MINUTE = 60_000

/** Draws its element again when a minute begins, or another period: "5 min ago" must not stand still. */
export class MinuteController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: () => MinuteOptions | undefined
  readonly #period: number
  #cancel: (() => void) | undefined
  #isConnected = false

  /** `period`: milliseconds. Default: a minute. */
  constructor(host: ReactiveControllerHost, options: () => MinuteOptions | undefined, period = MINUTE) {
    this.#host = host
    this.#options = options
    this.#period = period
    host.addController(this)
  }

  /** The minute that is shown, or the period. */
  get value(): number {
    return Math.floor((this.#options()?.now() ?? 0) / this.#period)
  }

  hostConnected(): void {
    this.#isConnected = true
    this.#host.requestUpdate()
  }

  hostUpdated(): void {
    const options = this.#options()
    // An update that was asked for before the element left comes after it: nobody would end the timer.
    if (this.#cancel || !options || !this.#isConnected) return
    const now = options.now() ?? 0
    this.#cancel = options.after(this.#period - now % this.#period, () => {
      this.#cancel = undefined
      this.#host.requestUpdate()
    })
  }

  hostDisconnected(): void {
    this.#isConnected = false
    this.#cancel?.()
    this.#cancel = undefined
  }
}
