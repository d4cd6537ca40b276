import { noChange } from 'lit'
import { AsyncDirective } from 'lit/async-directive.js'
import { directive } from 'lit/directive.js'
import type { DirectiveResult } from 'lit/directive.js'
import type { ReadableStore } from '../state/store.js'

type Render = (value: unknown) => unknown

class WatchDirective extends AsyncDirective {
  #store: ReadableStore<unknown> | undefined
  #render: Render | undefined
  #key: unknown
  #value: unknown
  #stop: (() => void) | undefined

  override render(store: ReadableStore<unknown>, render: Render, key: unknown): unknown {
    const same = store === this.#store && key === this.#key
    this.#render = render
    this.#key = key
    if (same) return noChange
    if (store !== this.#store) this.#follow(store)
    return render(this.#value)
  }

  override disconnected(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  override reconnected(): void {
    const store = this.#store
    if (!store) return
    const before = this.#value
    this.#follow(store)
    if (before !== this.#value) this.setValue(this.#render?.(this.#value))
  }

  #follow(store: ReadableStore<unknown>): void {
    this.#stop?.()
    this.#stop = undefined
    this.#store = store
    if (!this.isConnected) {
      // Drawn once more after it has gone: `reconnected` follows it.
      this.#value = store.get()
      return
    }
    let first = true
    this.#stop = store.subscribe(value => {
      this.#value = value
      if (!first && this.isConnected) this.setValue(this.#render?.(value))
    })
    first = false
  }
}

const watchDirective = directive(WatchDirective)

/**
 * Renders one store's value in place and follows it there: when it changes, this part of the template is drawn again
 * and nothing else of the element. `key` names whatever else `render` depends on: another key draws it again too.
 */
export const watch = <T>(
  store: ReadableStore<T>, render: (value: T) => unknown, key: unknown,
): DirectiveResult<typeof WatchDirective> => watchDirective(store, render as Render, key)
