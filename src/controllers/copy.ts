import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** How long a copy is confirmed, in milliseconds. */
const SHOWN = 2_000

type After = (delay: number, callback: () => void) => () => void

/** Copies values, and remembers for a moment which one. */
export class CopyController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #after: () => After | undefined
  #copied: string | undefined
  #cancel: (() => void) | undefined

  constructor(host: ReactiveControllerHost, after: () => After | undefined) {
    this.#host = host
    this.#after = after
    host.addController(this)
  }

  /** Whether this page may copy at all: only a secure one may. */
  static get isPossible(): boolean {
    return (navigator as Partial<Navigator>).clipboard !== undefined
  }

  /** What was copied just now. */
  get copied(): string | undefined {
    return this.#copied
  }

  /** A browser that does not let us copies nothing, and nothing is confirmed. */
  async copy(value: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(value)
    } catch {
      return
    }
    this.#cancel?.()
    this.#copied = value
    this.#cancel = this.#after()?.(SHOWN, () => { this.#forget() })
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#cancel?.()
    this.#forget()
  }

  #forget(): void {
    this.#copied = undefined
    this.#cancel = undefined
    this.#host.requestUpdate()
  }
}
