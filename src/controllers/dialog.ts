import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ref } from 'lit/directives/ref.js'

export interface DialogHandlers {
  /**
   * Asked before it closes by Escape, the close button or a press beside it; false keeps it open (unsaved work).
   * Default: it closes.
   */
  readonly mayClose?: () => boolean
  readonly onClose?: () => void
}

/**
 * Opens one native modal dialog of an element and closes it again; the focus goes back to where it came from. The
 * dialog is drawn by `elements/parts/dialog.ts`.
 */
export class DialogController implements ReactiveController {
  /** Begins the ids inside the dialog. */
  readonly id: string
  readonly #host: ReactiveControllerHost
  readonly #handlers: DialogHandlers
  readonly #attach: ReturnType<typeof ref>
  #dialog: HTMLDialogElement | undefined
  #opener: HTMLElement | undefined
  #isOpen = false

  constructor(host: ReactiveControllerHost, id: string, handlers: DialogHandlers = {}) {
    this.id = id
    this.#host = host
    this.#handlers = handlers
    this.#attach = ref(element => { this.#connect(element as HTMLDialogElement | undefined) })
    host.addController(this)
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** For the dialog's template alone. */
  attach(): ReturnType<typeof ref> {
    return this.#attach
  }

  /** Shows it. `opener` gets the focus back at the end. */
  async open(opener?: HTMLElement): Promise<void> {
    if (this.#isOpen) return
    this.#opener = opener
    this.#isOpen = true
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (this.#dialog?.isConnected && this.#isOpen) this.#dialog.showModal()
  }

  /** Closes it unless `mayClose` refuses. `force` does not ask. Returns whether it closed. */
  close({ force = false } = {}): boolean {
    if (!this.#isOpen || (!force && this.#handlers.mayClose?.() === false)) return false
    this.#dialog?.close()
    this.#finish()
    return true
  }

  hostDisconnected(): void {
    this.#isOpen = false
    this.#opener = undefined
  }

  #connect(element: HTMLDialogElement | undefined): void {
    for (const [type, listener] of this.#listeners) {
      this.#dialog?.removeEventListener(type, listener)
      element?.addEventListener(type, listener)
    }
    this.#dialog = element
  }

  readonly #canceled = (event: Event) => {
    event.preventDefault()
    this.close()
  }

  /** Browsers close by themselves when asked twice, and a form may; unsaved work is not theirs to drop. */
  readonly #closed = () => {
    if (!this.#isOpen || this.#dialog?.open) return
    if (this.#handlers.mayClose?.() === false) this.#dialog?.showModal()
    else this.#finish()
  }

  readonly #pressed = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    this.close()
  }

  #finish(): void {
    this.#isOpen = false
    this.#host.requestUpdate()
    this.#opener?.focus()
    this.#opener = undefined
    this.#handlers.onClose?.()
  }

  /** The dialog itself is pressed only beside its content: its parts fill it. */
  readonly #pressedBeside = (event: Event) => {
    if (event.target === this.#dialog) this.close()
  }

  readonly #listeners = [
    ['cancel', this.#canceled], ['close', this.#closed], ['keydown', this.#pressed], ['pointerdown', this.#pressedBeside],
  ] as const
}
