import type { ReactiveController, ReactiveElement } from 'lit'
import { deepActive } from '../lib/deep-active.js'
import type { LateState } from './late-element.js'
import { LateElement } from './late-element.js'

export interface LatePaneOptions {
  readonly tag: string
  /** What the pane has to show; null: nothing, and no need of the element. */
  readonly shows: () => unknown
  /** The pane, which takes the focus while the element is on its way. */
  readonly box: () => HTMLElement | undefined
  /** It is here, and whoever waits in front of the pane gets what they came for. */
  readonly onCome?: () => void
}

/**
 * What fills a pane and comes after the element around it: at once where the pane has something to show, else in time.
 * Once it was needed it stays, so that what somebody writes in it does too.
 */
export class LatePane implements ReactiveController, LateState {
  readonly #host: ReactiveElement
  readonly #options: LatePaneOptions
  readonly #late: LateElement
  #shown: unknown = null
  #isNeeded = false
  #hasCome = false
  /** What had the focus when it was asked for. */
  #from: HTMLElement | null = null

  constructor(host: ReactiveElement, options: LatePaneOptions) {
    this.#host = host
    this.#options = options
    this.#late = new LateElement(host, options.tag)
    host.addController(this)
  }

  get isHere(): boolean {
    return this.#late.isHere
  }

  get hasFailed(): boolean {
    return this.#late.hasFailed
  }

  /** Whether there was something to show, now or before. */
  get isNeeded(): boolean {
    return this.#isNeeded
  }

  readonly retry = (): void => {
    // The button that was pressed goes.
    this.#options.box()?.focus()
    void this.#late.bring()
  }

  hostConnected(): void {
    // A language that has to be loaded holds the first update up.
    this.#look()
  }

  hostUpdate(): void {
    this.#look()
  }

  #look(): void {
    const shows = this.#options.shows()
    if (shows !== null && shows !== this.#shown && !this.isHere) {
      this.#from = this.#focused
      void this.#late.bring()
    }
    this.#shown = shows
    this.#isNeeded ||= shows !== null
    if (!this.#isNeeded || this.#hasCome || !this.isHere) return
    this.#hasCome = true
    this.#come()
  }

  #come(): void {
    const active = this.#focused
    const box = this.#options.box()
    const isInside = active !== null && (box?.contains(active) ?? false)
    // What held the place goes, and with it what was in there.
    if (isInside) box?.focus()
    // Who went elsewhere meanwhile stays there.
    if (isInside || active === null || active === this.#from) this.#options.onCome?.()
    this.#from = null
  }

  get #focused(): HTMLElement | null {
    const { body } = this.#host.ownerDocument
    const active = deepActive(this.#host.ownerDocument)
    return active === body ? null : active
  }
}
