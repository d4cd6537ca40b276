import type { ReactiveElement } from 'lit'
import type { HeldRow, HeldRowScene } from './held-row.js'
import { rowOf } from './row-menu.js'

/** Keeps the row under the pointer in its place. Comes when a pointer or the focus first does. */
export class LateHeldRow {
  readonly #host: ReactiveElement
  readonly #scene: HeldRowScene
  #isAsked = false
  #held: HeldRow | undefined
  #pointed: string | undefined
  #ids: readonly string[] = []

  constructor(host: ReactiveElement, scene: HeldRowScene) {
    this.#host = host
    this.#scene = scene
  }

  /** These rows, with the one under the pointer where it is. */
  arranged(ids: readonly string[]): readonly string[] {
    this.#ids = ids
    return this.#held?.arranged(ids) ?? ids
  }

  /** Where a row went that is shown for the pointer alone. */
  left(id: string): string | undefined {
    return this.#held?.left(id)
  }

  /** What became of the row that had the focus, for speech. */
  get said(): string {
    return this.#held?.said ?? ''
  }

  /** A finger looks at nothing before it presses, and what hovers after it is only where it pressed last. */
  readonly onPointerover = (event: Event): void => {
    if (!matchMedia('(pointer: coarse)').matches) this.#point(rowOf(event))
  }

  readonly onPointerleave = (): void => { this.#point(undefined) }

  readonly bring = async (): Promise<void> => {
    if (this.#isAsked) return
    this.#isAsked = true
    try {
      const { HeldRow } = await import('./held-row.js')
      this.#held = new HeldRow(this.#host, this.#scene)
    } catch {
      // Rows move all the same.
      return
    }
    this.#held.arranged(this.#ids)
    this.#held.point(this.#pointed)
    this.#host.requestUpdate()
  }

  #point(id: string | undefined): void {
    this.#pointed = id
    void this.bring()
    this.#held?.point(id)
  }
}
