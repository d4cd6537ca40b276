import type { ReactiveController, ReactiveElement } from 'lit'
import { bringElement, isElementHere } from '../lib/late-elements.js'

/** Signs that somebody may be about to open it. */
const SIGNS = ['pointerenter', 'focusin'] as const
/** How long a page that has just come is left to what it shows first, in milliseconds. */
const SETTLING = 300
/** The same where a browser cannot tell when it has nothing to do. */
const QUIET = 2_000

const canTellIdle = 'requestIdleCallback' in globalThis

/** How far it is. */
export interface LateState {
  /** Whether it can be drawn. */
  readonly isHere: boolean
  /** Whether it was asked for and did not come. */
  readonly hasFailed: boolean
}

/**
 * An element that its host opens later, and that does not come with the page: a picker, a form. It is brought when the
 * page stands and there is nothing else to do, or the pointer or the focus comes near: opened, it is there as a rule.
 * `elements/parts/late.ts` draws it.
 */
export class LateElement implements ReactiveController, LateState {
  readonly tag: string
  readonly #host: ReactiveElement
  #isAsked = false
  #hasFailed = false
  #settling: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveElement, tag: string) {
    this.tag = tag
    this.#host = host
    host.addController(this)
  }

  get isHere(): boolean {
    return isElementHere(this.tag)
  }

  get hasFailed(): boolean {
    return this.#hasFailed && !this.isHere
  }

  /** Asks for it; after a failure once more. Resolves when it is here, or did not come. */
  readonly bring = async (): Promise<void> => {
    if (this.isHere) return
    this.#isAsked = true
    // Only after a failure is there something to draw anew: it may be asked for in the middle of an update.
    if (this.#hasFailed) this.#host.requestUpdate()
    this.#hasFailed = false
    try {
      await bringElement(this.tag)
    } catch {
      this.#hasFailed = true
    }
    this.#host.requestUpdate()
  }

  hostConnected(): void {
    if (this.isHere) return
    for (const sign of SIGNS) this.#host.addEventListener(sign, this.#foresee, { once: true })
    this.#settling = setTimeout(this.#settled, canTellIdle ? SETTLING : QUIET)
  }

  hostDisconnected(): void {
    clearTimeout(this.#settling)
    for (const sign of SIGNS) this.#host.removeEventListener(sign, this.#foresee)
  }

  readonly #settled = () => {
    if (canTellIdle) requestIdleCallback(this.#foresee)
    else this.#foresee()
  }

  readonly #foresee = () => {
    if (!this.#host.isConnected || this.#isAsked) return
    if (!this.isHere) {
      void this.bring()
      return
    }
    // Another host has brought it meanwhile. A focus may come in the middle of an update, which takes no request.
    this.#isAsked = true
    queueMicrotask(() => { this.#host.requestUpdate() })
  }
}
