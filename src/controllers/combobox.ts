import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { isComposing } from '../lib/typing-keys.js'

export interface ComboboxHandlers {
  /** How many options are shown; 0 while there is no list. */
  readonly count: () => number
  readonly take: (index: number) => void
  /** Escape. Absent: the key is left to whoever is around. */
  readonly close?: () => void
}

/**
 * The keyboard of a list under a text field, whose focus stays in the text: Up and Down go around the options, Enter
 * and Tab take the highlighted one and nothing else, Escape closes and changes nothing.
 */
export class ComboboxController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #handlers: ComboboxHandlers
  #active = -1
  #isMoved = false

  constructor(host: ReactiveControllerHost, handlers: ComboboxHandlers) {
    this.#host = host
    this.#handlers = handlers
    host.addController(this)
  }

  /** The highlighted option; -1: none. */
  get active(): number {
    return this.#active < this.#handlers.count() ? this.#active : -1
  }

  /** Whether the agent went there, so that it should be in view. */
  get isMoved(): boolean {
    return this.#isMoved
  }

  /** Highlights an option, or none. */
  highlight(index = -1): void {
    this.#active = index
    this.#isMoved = false
    this.#host.requestUpdate()
  }

  /** Goes on by so many options, around the ends; from nowhere to the first or last one. */
  move(step: 1 | -1): void {
    const count = this.#handlers.count()
    if (count === 0) return
    const from = this.active < 0 && step < 0 ? 0 : this.active
    this.#active = (from + step + count) % count
    this.#isMoved = true
    this.#host.requestUpdate()
  }

  /** Returns whether the key was for the list. */
  onKeydown(event: KeyboardEvent): boolean {
    if (this.#handlers.count() === 0 || isComposing(event)) return false
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !this.#act(event.key)) return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  hostDisconnected(): void {
    this.#active = -1
  }

  #act(key: string): boolean {
    const { active } = this
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.move(key === 'ArrowDown' ? 1 : -1)
        return true
      case 'Enter':
      case 'Tab':
        if (active >= 0) this.#handlers.take(active)
        return active >= 0
      case 'Escape':
        this.#handlers.close?.()
        return this.#handlers.close !== undefined
      default: return false
    }
  }
}
