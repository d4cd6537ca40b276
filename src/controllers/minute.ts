import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface MinuteOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number | undefined
  readonly after: (delay: number, callback: () => void) => () => void
}

const MINUTE = 60_000

/** Draws its element again when a minute begins: "5 min ago" must not stand still. */
export class MinuteController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: () => MinuteOptions | undefined
  #cancel: (() => void) | undefined

  constructor(host: ReactiveControllerHost, options: () => MinuteOptions | undefined) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** The minute that is shown. */
  get value(): number {
    return Math.floor((this.#options()?.now() ?? 0) / MINUTE)
  }

  hostUpdated(): void {
    const options = this.#options()
    if (this.#cancel || !options) return
    const now = options.now() ?? 0
    this.#cancel = options.after(MINUTE - now % MINUTE, () => {
      this.#cancel = undefined
      this.#host.requestUpdate()
    })
  }

  hostDisconnected(): void {
    this.#cancel?.()
    this.#cancel = undefined
  }
}
