import type { ReactiveController, ReactiveControllerHost } from 'lit'

export interface AnnouncerOptions {
  /** What is told about: what there is of another subject is not news. */
  readonly subject: string
  /** How much there is to tell: grows with each thing. Undefined while nothing is known. */
  readonly count: number | undefined
  /** The words for so many new things. */
  readonly words: (added: number) => string
  readonly after: (delay: number, callback: () => void) => () => void
}

/** Speech keeps up with one sentence a second. */
const PAUSE = 1_000

/**
 * What a live region says: at most one thing a second, whatever came in between in one sentence, nothing twice. The
 * host draws `text` in its one polite live region.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: () => AnnouncerOptions | undefined
  #text = ''
  #told: number | undefined
  #subject: string | undefined
  #cancel: (() => void) | undefined

  constructor(host: ReactiveControllerHost, options: () => AnnouncerOptions | undefined) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  get text(): string {
    return this.#text
  }

  hostUpdated(): void {
    this.#tell()
  }

  hostDisconnected(): void {
    this.#reset()
  }

  #reset(): void {
    this.#cancel?.()
    this.#cancel = undefined
    this.#told = undefined
    this.#text = ''
  }

  #tell(): void {
    const options = this.#options()
    if (options?.subject !== this.#subject) {
      this.#subject = options?.subject
      this.#reset()
    }
    if (options?.count === undefined) return
    const { count } = options
    this.#told ??= count
    if (this.#cancel || count <= this.#told) return
    this.#text = options.words(count - this.#told)
    this.#told = count
    this.#cancel = options.after(PAUSE, () => {
      this.#cancel = undefined
      // The same words again are a new thing to say only if they were gone in between.
      this.#text = ''
      this.#host.requestUpdate()
    })
    queueMicrotask(() => { this.#host.requestUpdate() })
  }
}
