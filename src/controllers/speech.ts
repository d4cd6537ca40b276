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

export interface SpeechOptions {
  /** All there is to say now, newest last. */
  readonly utterances: () => readonly Utterance[]
  /** What was said in one language is not said again in another. */
  readonly language: () => string
  readonly after: (delay: number, callback: () => void) => () => void
}

/** Speech keeps up with one sentence a second. */
const PAUSE = 1_000

/** What waits longer than so many others is no news any more. */
const MOST = 3

/**
 * What an element's two live regions say: one thing a second, but what is urgent at once. Speech hears only what comes
 * into a region that stands already: what there is at the beginning is said after the first drawing.
 */
export class SpeechController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: SpeechOptions
  readonly #said = new Set<string>()
  #stands = false
  #language = ''
  #waiting: readonly Utterance[] = []
  #polite: Utterance | undefined
  #urgent: Utterance | undefined
  #stop: (() => void) | undefined

  constructor(host: ReactiveControllerHost, options: SpeechOptions) {
    this.#host = host
    this.#options = options
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
    const language = this.#options.language()
    if (language !== this.#language) this.#polite = this.#urgent = undefined
    this.#language = language
    const all = this.#options.utterances()
    const fresh = all.filter(({ id }) => !this.#said.has(id))
    this.#waiting = [...this.#waiting, ...fresh].slice(-MOST).sort((a, b) => Number(b.urgent) - Number(a.urgent))
    this.#said.clear()
    for (const { id } of all) this.#said.add(id)
    this.#say()
  }

  hostUpdated(): void {
    if (this.#stands) return
    this.#stands = true
    queueMicrotask(() => { this.#host.requestUpdate() })
  }

  hostDisconnected(): void {
    this.#stands = false
    this.#waiting = []
    this.#stop?.()
    this.#stop = undefined
  }

  #say(): void {
    const [next, ...rest] = this.#waiting
    if (!next || this.#stop && !next.urgent) return
    this.#waiting = rest
    this.#stop?.()
    if (next.urgent) this.#urgent = next
    else this.#polite = next
    this.#stop = this.#options.after(PAUSE, () => {
      this.#stop = undefined
      this.#host.requestUpdate()
    })
  }
}
