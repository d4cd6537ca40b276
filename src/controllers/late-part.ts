import type { ReactiveElement } from 'lit'

/**
 * What an element does not come with and is not an element of its own: code that it works better with, and as well
 * without. Asked for once; the element is drawn again when it is here.
 */
export class LatePart<T> {
  readonly #host: ReactiveElement
  readonly #load: () => Promise<T>
  #here: T | undefined
  #coming: Promise<T | undefined> | undefined

  constructor(host: ReactiveElement, load: () => Promise<T>) {
    this.#host = host
    this.#load = load
  }

  /** It, once it is here. */
  get here(): T | undefined {
    return this.#here
  }

  /** Resolves with it; with undefined where it did not come. */
  bring(): Promise<T | undefined> {
    return this.#coming ??= this.#bring()
  }

  async #bring(): Promise<T | undefined> {
    try {
      this.#here = await this.#load()
      this.#host.requestUpdate()
    } catch { /* the element goes on without it */ }
    return this.#here
  }
}
