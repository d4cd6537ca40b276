import type { ReactiveController, ReactiveElement } from 'lit'
import { LateElement } from '../../controllers/late-element.js'
import { LatePart } from '../../controllers/late-part.js'
import type { HeldRow } from './held-row.js'
import type { ListScene } from './list-scene.js'
import type { OwnOrder } from './own-order.js'
import { rowOf } from './row-menu.js'
import type { RowSelection } from './row-selection.js'

/**
 * What the rows of a list have besides themselves, each brought when there is use for it: an order of the agent's own
 * when the list is first in it, selecting when there is time, and rows that stay under the pointer when one comes.
 * Without them the list is read all the same.
 */
export class LateListParts implements ReactiveController {
  readonly #scene: ListScene
  readonly #order: LatePart<OwnOrder>
  readonly #selection: LatePart<RowSelection>
  readonly #held: LatePart<HeldRow>
  readonly #bar: LateElement

  constructor(host: ReactiveElement, scene: ListScene) {
    this.#scene = scene
    this.#order = new LatePart(host, async () => new (await import('./own-order.js')).OwnOrder(host, scene))
    this.#selection = new LatePart(host, async () => new (await import('./row-selection.js')).RowSelection(host, scene))
    this.#held = new LatePart(host, async () => new (await import('./held-row.js')).HeldRow(host, scene))
    this.#bar = new LateElement(host, 'inbox-bulk-bar')
    host.addController(this)
  }

  /** The order of the agent's own, while the list is in it. */
  get order(): OwnOrder | undefined {
    return this.#scene.widget()?.isMovable() ? this.#order.here : undefined
  }

  /** Selecting, once it is here. */
  get selection(): RowSelection | undefined {
    return this.#selection.here
  }

  /** Rows as they are stored, with one that is being moved, or is under the pointer, where it is held. */
  arranged(ids: readonly string[]): readonly string[] {
    return (this.order?.mover ?? this.#held.here)?.arranged(ids) ?? ids
  }

  /** Where a row went that is shown for the pointer alone. */
  left(id: string): string | undefined {
    return this.#held.here?.left(id)
  }

  /** What became of the row that had the focus, for speech. */
  get said(): string {
    return this.#held.here?.said ?? ''
  }

  /** Takes a row to move it, or puts it down. */
  readonly toggleMove = (id: string): void => { this.order?.mover.toggle(id) }

  /** Selects a row or takes it out, as soon as that can be done. */
  readonly toggleSelected = (id: string): void => {
    void this.#selection.bring().then(selection => { selection?.toggle(id) })
  }

  /** A finger looks at nothing before it presses, and what hovers after it is only where it pressed last. */
  readonly onPointerover = (event: Event): void => {
    if (!matchMedia('(pointer: coarse)').matches) void this.#point(rowOf(event))
  }

  readonly onPointerleave = (): void => { void this.#point(undefined) }

  readonly onFocusin = (): void => { void this.#held.bring() }

  hostUpdated(): void {
    if (this.#scene.widget()?.isMovable()) void this.#order.bring()
    if (this.#bar.isHere) void this.#selection.bring()
  }

  async #point(id: string | undefined): Promise<void> {
    const held = this.#held.here ?? await this.#held.bring()
    held?.arranged(this.#scene.stored())
    held?.point(id)
  }
}
