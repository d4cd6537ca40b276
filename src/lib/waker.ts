import type { Clock } from './clock.js'

export interface WakerOptions {
  readonly clock: Clock
  /** Does what is due. Resolves with when to look again, in milliseconds since the epoch; null: when told to. */
  wake(): Promise<number | null>
}

/** Longest wait: timers that are set for more than 24 days go off at once. */
const LONGEST = 24 * 3_600_000
/** After it failed. */
const AGAIN = 60_000

/** Looks for what is due when its time comes, and not more often. */
export class Waker {
  readonly #options: WakerOptions
  #at = Infinity
  #cancel = (): void => undefined
  #ended = false

  constructor(options: WakerOptions) {
    this.#options = options
  }

  /** Looks now. */
  look(): void {
    this.#cancel()
    this.#at = Infinity
    if (this.#ended) return
    this.#options.wake().then(next => { this.#waitUntil(next) }, () => { this.#waitUntil(this.#now + AGAIN) })
  }

  /** Something is due then: it may be earlier than all else. Null: nothing is. */
  heed(at: number | null): void {
    this.#waitUntil(at)
  }

  end(): void {
    this.#ended = true
    this.#cancel()
  }

  get #now(): number {
    return this.#options.clock.now()
  }

  #waitUntil(at: number | null): void {
    if (this.#ended || at === null || at >= this.#at) return
    this.#cancel()
    this.#at = at
    this.#cancel = this.#options.clock.after(Math.min(LONGEST, Math.max(0, at - this.#now)), () => { this.look() })
  }
}
