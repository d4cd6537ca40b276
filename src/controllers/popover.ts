import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { deepActive } from '../lib/deep-active.js'
import { anchorsSupported, placeAt } from '../lib/place.js'
import type { LateElement } from './late-element.js'

interface PopoverSource {
  showPopover(options?: { source?: HTMLElement }): void
}

export interface PopoverOptions {
  /** The id of the popover in the shadow root, for `aria-controls`. */
  readonly id: string
  /** It was closed: by its button, Escape, a press beside it, or `close()`. */
  readonly onClose?: () => void
  /** The element in it, where that comes later than its host: it gets the focus. */
  readonly late?: () => LateElement
}

/** The longest time, in milliseconds, between the end of a press and its click. */
const CLICK = 300

/**
 * Shows one native popover of an element at the button that asked. Escape closes it and gives the focus back, a press
 * beside it closes it too. What is inside is the element's own: draw it while `isOpen`.
 */
export class PopoverController implements ReactiveController {
  readonly id: string
  readonly #host: ReactiveControllerHost
  readonly #onClose: (() => void) | undefined
  readonly #late: (() => LateElement) | undefined
  readonly #attach: ReturnType<typeof ref>
  #popover: HTMLElement | undefined
  #isOpen = false
  #isPressed = false
  /** When a press on the button closed it: the click that follows must not open it again. */
  #dismissedAt = -Infinity
  #opener: HTMLElement | undefined

  constructor(host: ReactiveControllerHost, { id, onClose, late }: PopoverOptions) {
    this.id = id
    this.#host = host
    this.#onClose = onClose
    this.#late = late
    this.#attach = ref(element => { this.#connect(element as HTMLElement | undefined) })
    host.addController(this)
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** For the popover's own element. */
  attach(): ReturnType<typeof ref> {
    return this.#attach
  }

  /** For the button's click. */
  async toggle(opener: HTMLElement): Promise<void> {
    if (this.#isOpen) this.close()
    else if (performance.now() - this.#dismissedAt > CLICK) await this.open(opener)
    this.#dismissedAt = -Infinity
  }

  /** Shows it at `opener`. */
  async open(opener: HTMLElement): Promise<void> {
    if (this.#isOpen) return
    this.#opener = opener
    this.#isOpen = true
    opener.addEventListener('pointerdown', this.#pressed)
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const popover = this.#popover
    if (!popover?.isConnected || !this.#isOpen) return
    // Older typings do not know that the button can be named, which makes it the anchor.
    ;(popover as PopoverSource).showPopover({ source: opener })
    opener.ariaExpanded = 'true'
    if (!anchorsSupported()) placeAt(popover, opener)
    await this.fill()
  }

  /** Brings the element that comes later, and gives it the focus. Again: after it could not be loaded. */
  readonly fill = async (): Promise<void> => {
    const popover = this.#popover
    const opener = this.#opener
    const late = this.#late?.()
    if (!popover || !opener || !late) return
    const isAwaited = !late.isHere
    if (isAwaited) popover.focus()
    await late.bring()
    await this.#host.updateComplete
    // Who went elsewhere meanwhile stays there.
    if (!this.#isOpen || (isAwaited && deepActive(document) !== popover)) return
    if (!anchorsSupported()) placeAt(popover, opener)
    const inside = popover.querySelector<HTMLElement>(late.tag) ?? popover.querySelector('button')
    inside?.focus()
  }

  close(): void {
    if (this.#isOpen) this.#popover?.hidePopover()
  }

  hostDisconnected(): void {
    this.#forget()
  }

  #connect(element: HTMLElement | undefined): void {
    this.#popover?.removeEventListener('beforetoggle', this.#toggled)
    this.#popover?.removeEventListener('keydown', this.#escaped)
    this.#popover = element
    element?.addEventListener('beforetoggle', this.#toggled)
    element?.addEventListener('keydown', this.#escaped)
  }

  #forget(): void {
    this.#opener?.removeEventListener('pointerdown', this.#pressed)
    if (this.#opener && this.#isOpen) this.#opener.ariaExpanded = 'false'
    this.#opener = undefined
    this.#isOpen = false
    this.#isPressed = false
  }

  readonly #escaped = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    const opener = this.#opener
    this.close()
    opener?.focus()
  }

  readonly #pressed = () => { this.#isPressed = true }

  readonly #toggled = (event: Event) => {
    if ((event as ToggleEvent).newState === 'open') return
    if (this.#isPressed) this.#dismissedAt = performance.now()
    this.#forget()
    this.#host.requestUpdate()
    this.#onClose?.()
  }
}
