import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { anchorsSupported, placeAt } from '../lib/place.js'

interface PopoverSource {
  showPopover(options?: { source?: HTMLElement }): void
}

export interface SuggestionsOptions {
  readonly isOpen: () => boolean
  /** Where it stands. */
  readonly anchor: () => HTMLElement | undefined
}

/**
 * Shows a `popover="manual"` at its anchor for as long as its host says so. It takes no focus and hears no key: the
 * field it belongs to keeps both.
 */
export class SuggestionsController implements ReactiveController {
  readonly #options: SuggestionsOptions
  readonly #attach: ReturnType<typeof ref>
  #popover: HTMLElement | undefined

  constructor(host: ReactiveControllerHost, options: SuggestionsOptions) {
    this.#options = options
    this.#attach = ref(element => { this.#popover = element as HTMLElement | undefined })
    host.addController(this)
  }

  /** For the popover's own element. */
  attach(): ReturnType<typeof ref> {
    return this.#attach
  }

  hostUpdated(): void {
    const popover = this.#popover
    const anchor = this.#options.anchor()
    if (!popover?.isConnected || !anchor) return
    const isShown = popover.matches(':popover-open')
    if (!this.#options.isOpen()) {
      if (isShown) popover.hidePopover()
      return
    }
    if (!isShown) (popover as PopoverSource).showPopover({ source: anchor })
    // Its height changes with what is typed.
    if (!anchorsSupported()) placeAt(popover, anchor)
  }
}
