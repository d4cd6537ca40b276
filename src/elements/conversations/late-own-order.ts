import type { ReactiveController, ReactiveElement } from 'lit'
import type { OwnOrder, OwnOrderScene } from './own-order.js'

/** What a list needs of the order of an agent's own, brought when it first shows that. */
export class LateOwnOrder implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #scene: OwnOrderScene
  #isAsked = false
  #own: OwnOrder | undefined

  constructor(host: ReactiveElement, scene: OwnOrderScene) {
    this.#host = host
    this.#scene = scene
    host.addController(this)
  }

  /** It, while the list is in that order. */
  get shown(): OwnOrder | undefined {
    return this.#scene.widget()?.isMovable() ? this.#own : undefined
  }

  /** These rows, with one that is being moved where it is held. */
  arranged(ids: readonly string[]): readonly string[] {
    return this.#own?.mover.arranged(ids) ?? ids
  }

  /** Takes a row to move it, or puts it down. */
  toggle(conversationId: string): void {
    this.#own?.mover.toggle(conversationId)
  }

  hostUpdated(): void {
    if (!this.#isAsked && this.#scene.widget()?.isMovable()) void this.#bring()
  }

  async #bring(): Promise<void> {
    this.#isAsked = true
    try {
      const { OwnOrder } = await import('./own-order.js')
      this.#own = new OwnOrder(this.#host, this.#scene)
    } catch {
      // The list is read all the same.
      return
    }
    this.#host.requestUpdate()
  }
}
