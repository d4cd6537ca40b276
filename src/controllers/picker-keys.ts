import type { ReactiveController, ReactiveElement } from 'lit'
import { isComposing } from '../lib/typing-keys.js'

export interface PickerKeysOptions {
  /** How many options are shown. */
  readonly count: () => number
  readonly take: (index: number) => void
  /** Escape. */
  readonly close: () => void
}

/**
 * The keyboard of a list of choices whose focus stays in one place, its text field or itself: Up and Down go around,
 * Enter takes what is highlighted, Escape closes; where there is no text field Home and End go to the first and the
 * last. Tab takes nothing: who leaves has not chosen. Options carry `data-option`, their number.
 */
export class PickerKeys implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #options: PickerKeysOptions
  #active = -1
  #isMoved = false

  constructor(host: ReactiveElement, options: PickerKeysOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** The highlighted option; -1: none. */
  get active(): number {
    return this.#active < this.#options.count() ? this.#active : -1
  }

  /** Highlights an option, or none. */
  highlight(index: number): void {
    this.#active = index
    this.#isMoved = true
    this.#host.requestUpdate()
  }

  hostUpdated(): void {
    if (!this.#isMoved) return
    this.#isMoved = false
    const option = this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-option="${this.active}"]`)
    const list = option?.closest<HTMLElement>('[role="listbox"]')
    if (!option || !list) return
    // Not scrollIntoView: the page around stays where it is.
    const [top, bottom] = [option.offsetTop, option.offsetTop + option.offsetHeight]
    if (top < list.scrollTop) list.scrollTop = top
    else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
  }

  hostDisconnected(): void {
    this.#active = -1
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    // In a text field they belong to the caret.
    const isAtEnd = (event.key === 'Home' || event.key === 'End') && !(event.target instanceof HTMLInputElement)
    if (isAtEnd) this.highlight(event.key === 'Home' ? 0 : this.#options.count() - 1)
    else if (!this.#act(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** A press on an option. It must not take the focus away. */
  readonly onClick = (event: Event): void => {
    const option = (event.target as Element).closest<HTMLElement>('[data-option]')
    if (option) this.#options.take(Number(option.dataset['option']))
  }

  readonly onMousedown = (event: Event): void => { event.preventDefault() }

  #act(key: string): boolean {
    const count = this.#options.count()
    const { active } = this
    switch (key) {
      case 'ArrowDown':
        if (count > 0) this.highlight((active + 1) % count)
        return true
      case 'ArrowUp':
        if (count > 0) this.highlight(active <= 0 ? count - 1 : active - 1)
        return true
      case 'Enter':
        if (active >= 0) this.#options.take(active)
        return active >= 0
      case 'Escape':
        this.#options.close()
        return true
      default: return false
    }
  }
}
