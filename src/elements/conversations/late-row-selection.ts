import type { ReactiveController, ReactiveElement } from 'lit'
import { LateElement } from '../../controllers/late-element.js'
import type { RowSelection, RowSelectionScene } from './row-selection.js'

/** What a list needs to have rows selected, brought when there is time. Without it the list is read all the same. */
export class LateRowSelection implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #scene: RowSelectionScene
  readonly #bar: LateElement
  #isAsked = false
  #selection: RowSelection | undefined
  /** Chosen before it was here. */
  #owed: string | undefined

  constructor(host: ReactiveElement, scene: RowSelectionScene) {
    this.#host = host
    this.#scene = scene
    this.#bar = new LateElement(host, 'inbox-bulk-bar')
    host.addController(this)
  }

  /** It, once it is here. */
  get here(): RowSelection | undefined {
    return this.#selection
  }

  /** Selects a row or takes it out, once it is here. */
  toggle(id: string): void {
    if (this.#selection) this.#selection.toggle(id)
    else this.#owed = id
  }

  hostUpdated(): void {
    if (!this.#isAsked && this.#bar.isHere) void this.#bring()
  }

  async #bring(): Promise<void> {
    this.#isAsked = true
    try {
      const { RowSelection } = await import('./row-selection.js')
      this.#selection = new RowSelection(this.#host, this.#scene)
    } catch {
      return
    }
    this.#host.requestUpdate()
    const owed = this.#owed
    this.#owed = undefined
    if (owed !== undefined) this.#selection.toggle(owed)
  }
}
