import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ReadableStore } from '../state/store.js'

/**
 * Shows one store's value to its element, and follows it while the element is connected. The getter may name another
 * store after each update: attributes re-bind it.
 */
export class StoreController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #find: () => ReadableStore<T> | undefined
  #store: ReadableStore<T> | undefined
  #stop: (() => void) | undefined

  constructor(host: ReactiveControllerHost, find: () => ReadableStore<T> | undefined) {
    this.#host = host
    this.#find = find
    host.addController(this)
  }

  get value(): T | undefined {
    return this.#store?.get()
  }

  hostConnected(): void {
    this.#bind()
  }

  hostUpdate(): void {
    this.#bind()
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#stop = undefined
    this.#store = undefined
  }

  #bind(): void {
    const store = this.#find()
    if (store === this.#store) return
    this.#stop?.()
    this.#store = store
    let first = true
    this.#stop = store?.subscribe(() => {
      if (!first) this.#host.requestUpdate()
    })
    first = false
  }
}
