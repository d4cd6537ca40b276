import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Something to say once. */
export interface Utterance {
  /** Tells it from everything said before. */
  readonly id: string
  /** Asked again when its host draws: what was not known at first may be by then. */
  readonly words: () => string
  /** Interrupts. */
  readonly urgent: boolean
}

/**
 * What an element's two live regions say. Speech hears only what comes into a region that stands already: what there
 * is at the beginning is said after the first drawing.
 */
export class SpeechController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #utterances: () => readonly Utterance[]
  readonly #said = new Set<string>()
  #stands = false
  #polite: Utterance | undefined
  #urgent: Utterance | undefined

  /** `utterances`: all there is to say now, newest last. */
  constructor(host: ReactiveControllerHost, utterances: () => readonly Utterance[]) {
    this.#host = host
    this.#utterances = utterances
    host.addController(this)
  }

  get polite(): Utterance | undefined {
    return this.#polite
  }

  get urgent(): Utterance | undefined {
    return this.#urgent
  }

  hostUpdate(): void {
    if (!this.#stands) return
    const all = this.#utterances()
    for (const one of all) {
      if (this.#said.has(one.id)) continue
      if (one.urgent) this.#urgent = one
      else this.#polite = one
    }
    this.#said.clear()
    for (const { id } of all) this.#said.add(id)
  }

  hostUpdated(): void {
    if (this.#stands) return
    this.#stands = true
    queueMicrotask(() => { this.#host.requestUpdate() })
  }

  hostDisconnected(): void {
    this.#stands = false
  }
}
