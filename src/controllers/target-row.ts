import type { ReactiveController, ReactiveControllerHost } from 'lit'

export interface TargetRowOptions {
  /** The row to stand at; null: none. */
  readonly target: string | null
  /** All rows there are; undefined while they are on their way. */
  readonly ids: readonly string[] | undefined
  /** Brings the rows around one that is not there. */
  readonly load: (id: string) => void
  /** Brings it into view. */
  readonly reveal: (id: string) => void
  readonly after: (delay: number, callback: () => void) => () => void
}

/** How long a row that was looked for stands out, in milliseconds. */
const FLASH = 1_800

/** Goes to the row that a place names, once, and has it stand out for a moment. */
export class TargetRow implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: () => TargetRowOptions | undefined
  #reached: string | null = null
  #asked: string | null = null
  #flashed: string | undefined
  #cancel: (() => void) | undefined

  constructor(host: ReactiveControllerHost, options: () => TargetRowOptions | undefined) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** The row that stands out now. */
  get flashed(): string | undefined {
    return this.#flashed
  }

  hostUpdated(): void {
    const options = this.#options()
    const target = options?.target ?? null
    if (target === this.#reached) return
    if (!options || target === null) this.#reached = this.#asked = null
    else if (options.ids?.includes(target)) this.#arrive(target, options)
    else if (options.ids && this.#asked !== target) {
      this.#asked = target
      options.load(target)
    }
  }

  hostDisconnected(): void {
    this.#cancel?.()
    this.#flashed = undefined
    this.#reached = this.#asked = null
  }

  #arrive(target: string, { reveal, after }: TargetRowOptions): void {
    this.#reached = this.#flashed = target
    this.#asked = null
    this.#cancel?.()
    // Lit takes no request within an update.
    queueMicrotask(() => { reveal(target) })
    this.#cancel = after(FLASH, () => {
      this.#flashed = undefined
      this.#host.requestUpdate()
    })
  }
}
