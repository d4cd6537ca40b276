import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { framePace } from '../lib/frame-pace.js'
import type { ReadableStore } from '../state/store.js'

export interface StoreOptions {
  /** For what may change many times a frame: it is drawn once a frame. Default: false. */
  readonly perFrame?: boolean
}

/**
 * Shows one store's value to its element, and follows it while the element is connected. The getter may name another
 * store after each update: attributes re-bind it.
 */
export class StoreController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #find: () => ReadableStore<T> | undefined
  #store: ReadableStore<T> | undefined
  #stop: (() => void) | undefined
  #connected = false
  readonly #pace: ReturnType<typeof framePace> | undefined

  constructor(
    host: ReactiveControllerHost, find: () => ReadableStore<T> | undefined, { perFrame = false }: StoreOptions = {},
  ) {
    this.#host = host
    this.#find = find
    if (perFrame) this.#pace = framePace(() => { host.requestUpdate() })
    host.addController(this)
  }

  get value(): T | undefined {
    return this.#store?.get()
  }

  hostConnected(): void {
    this.#connected = true
    this.#bind()
    // What changed while nobody was there.
    this.#host.requestUpdate()
  }

  hostUpdate(): void {
    this.#bind()
  }

  hostDisconnected(): void {
    this.#connected = false
    this.#stop?.()
    this.#stop = undefined
    this.#store = undefined
    this.#pace?.cancel()
  }

  #bind(): void {
    // An update that was on its way may come after the element has gone.
    if (!this.#connected) return
    const store = this.#find()
    if (store === this.#store) return
    this.#stop?.()
    this.#store = store
    let first = true
    this.#stop = store?.subscribe(() => {
      if (first) return
      if (this.#pace) this.#pace.call()
      else this.#host.requestUpdate()
    })
    first = false
  }
}
