import type { ReactiveController, ReactiveElement } from 'lit'

/** How long a finger rests on something to ask for its menu, in milliseconds. */
const HOLD = 500
/** How far it may stray meanwhile, in CSS pixels. */
const STRAY = 10

interface Press {
  readonly pointerId: number
  readonly target: Element
  readonly x: number
  readonly y: number
  /** Ends what listens for what becomes of it. */
  readonly end: AbortController
  readonly timer: ReturnType<typeof setTimeout>
  /** It is up again. */
  isUp?: true
  /** It has asked. */
  isHeld?: true
}

/** A key's has no pointer, in older browsers none has one. */
const isOfFinger = (event: Partial<PointerEvent>): boolean => /touch|pen/.test(event.pointerType ?? '')

/**
 * A finger that rests on something asks for its menu: `contextmenu` comes in our own time, because Safari on a phone
 * says nothing then. Where the browser says it, too, it comes once. A finger that moves, scrolls, or gets company does
 * not ask, nor one that means something else where it is (`except`). One that asked, and got a menu, comes up without a
 * click.
 */
export class LongPress implements ReactiveController {
  readonly #except: string
  #press: Press | undefined
  #isAsking = false

  constructor(host: ReactiveElement, except: string) {
    this.#except = except
    host.addEventListener('pointerdown', this.#onPointerdown)
    host.addEventListener('contextmenu', this.#onContextmenu, { capture: true })
    host.addEventListener('focusin', this.#onFocusin)
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#forget()
  }

  readonly #onPointerdown = (event: PointerEvent): void => {
    this.#forget()
    if (!isOfFinger(event) || !event.isPrimary) return
    const end = new AbortController()
    const target = event.composedPath()[0] as Element
    const { pointerId, clientX: x, clientY: y } = event
    this.#press = { pointerId, target, x, y, end, timer: setTimeout(this.#ask, HOLD) }
    if (target.closest(this.#except)) this.#miss()
    const there = { capture: true, signal: end.signal }
    addEventListener('pointerdown', this.#forget, there)
    addEventListener('pointermove', this.#onPointermove, there)
    addEventListener('pointerup', this.#onPointerup, there)
    addEventListener('pointercancel', this.#onPointerup, there)
    // What scrolls in a shadow root is heard there alone.
    target.getRootNode().addEventListener('scroll', this.#miss, there)
  }

  readonly #ask = (): void => {
    this.#isAsking = true
    const { target, x: clientX, y: clientY } = this.#press!
    const asked = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, clientX, clientY })
    target.dispatchEvent(asked)
    this.#isAsking = false
    if (asked.defaultPrevented) this.#hold(this.#press!)
  }

  /** The browser asks: for a finger that has asked, or will, it is that one. */
  readonly #onContextmenu = (event: MouseEvent): void => {
    const press = this.#press
    if (!press || this.#isAsking || press.isUp && !(press.isHeld && isOfFinger(event))) return
    if (press.isHeld || press.target.closest(this.#except)) {
      event.preventDefault()
      event.stopImmediatePropagation()
    } else this.#hold(press)
  }

  #hold(press: Press): void {
    clearTimeout(press.timer)
    press.isHeld = true
    const there = { capture: true, passive: false, signal: press.end.signal }
    addEventListener('touchend', this.#swallow, there)
    addEventListener('click', this.#onClick, there)
  }

  /** The finger, while it is down, belongs to the menu it got: coming up outside of that, it would close it. */
  readonly #onFocusin = (event: Event): void => {
    const press = this.#press
    const menu = event.composedPath().find(one => one instanceof HTMLElement && one.popover !== null)
    if (!press?.isHeld || press.isUp || !menu) return
    try {
      ;(menu as HTMLElement).setPointerCapture(press.pointerId)
    } catch { /* it has just come up, or is a script's */ }
  }

  readonly #onPointermove = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    const press = this.#press
    if (press?.pointerId === pointerId && Math.hypot(clientX - press.x, clientY - press.y) > STRAY) this.#miss()
  }

  /** Up, or taken by the browser: to scroll, or because it asks itself. */
  readonly #onPointerup = ({ pointerId }: PointerEvent): void => {
    const press = this.#press
    if (press?.pointerId !== pointerId) return
    this.#miss()
    press.isUp = true
  }

  /** It will not ask any more. */
  readonly #miss = (): void => { clearTimeout(this.#press?.timer) }

  readonly #forget = (): void => {
    this.#miss()
    this.#press?.end.abort()
    this.#press = undefined
  }

  readonly #swallow = (event: Event): void => {
    if (event.cancelable) event.preventDefault()
  }

  /** A finger's; a key's and a script's count no presses. */
  readonly #onClick = (event: MouseEvent): void => {
    if (event.detail === 0) return
    event.preventDefault()
    event.stopPropagation()
    this.#forget()
  }
}
