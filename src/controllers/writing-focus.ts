import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Arrival } from './arrival.js'

export interface WritingFocusOptions {
  readonly focus: () => void
  /** Called before it takes a focus that was sent here from elsewhere. */
  readonly onSent: () => void
  /** The focus left the text. */
  readonly onLeft: () => void
  /** The focus is out of the text, and nothing is being drawn. */
  readonly onRest: () => void
}

/** Who asks for a text's focus. Returns the end of it. */
type Asks = (wanted: () => void) => () => void

/** The focus of a text: whether it is there, who else sends it there, and how it gets into what is yet to be drawn. */
export class WritingFocus implements ReactiveController {
  /** How it came. */
  readonly arrival = new Arrival()
  readonly #host: ReactiveControllerHost
  readonly #options: WritingFocusOptions
  #isHere = false
  #isConnected = false
  #asks: Asks | undefined
  #stop: (() => void) | undefined

  constructor(host: ReactiveControllerHost, options: WritingFocusOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  get isHere(): boolean {
    return this.#isHere
  }

  /** For another text. */
  listenTo(asks: Asks | undefined): void {
    this.#asks = asks
    this.#listen()
  }

  hostConnected(): void {
    this.#isConnected = true
    this.#listen()
  }

  hostDisconnected(): void {
    this.#isConnected = false
    this.#isHere = false
    this.#listen()
  }

  /** Gives the focus to what is about to be drawn. */
  readonly soon = (): void => {
    const host = this.#host as ReactiveControllerHost & { readonly isUpdatePending?: boolean }
    if (host.isUpdatePending) void host.updateComplete.then(this.#options.focus)
    else this.#options.focus()
  }

  /** For the text's `focus` and `blur`. */
  readonly changed = ({ type }: Event): void => {
    this.#isHere = type === 'focus'
    if (!this.#isHere) this.#options.onLeft()
    // A text that is taken away with the focus in it loses it in the middle of a rendering.
    queueMicrotask(() => {
      if (!this.#isHere) this.#options.onRest()
      this.#host.requestUpdate()
    })
  }

  #listen(): void {
    this.#stop?.()
    this.#stop = this.#isConnected ? this.#asks?.(this.#wanted) : undefined
  }

  readonly #wanted = () => {
    this.#options.onSent()
    this.arrival.came()
    this.soon()
  }
}
