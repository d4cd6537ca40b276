import type { ReactiveController, ReactiveElement } from 'lit'
import { isComposing } from '../lib/typing-keys.js'

export interface PaneKeysOptions {
  /** The boxes of all panes that can be reached, in reading order. */
  readonly panes: () => readonly HTMLElement[]
  /** Moves the focus into a pane. */
  readonly enter: (pane: HTMLElement) => void
  /** Escape in a text box with nothing in it. */
  readonly leaveText: () => void
}

const isPlain = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !isComposing(event)

const isEmptyText = ([target, ...around]: readonly EventTarget[]): boolean =>
  target instanceof HTMLTextAreaElement && target.value === ''
  && around.some(one => one instanceof Element && one.localName === 'inbox-composer')

/** F6 and Shift+F6 go from pane to pane, around the ends; Escape goes back from a text that is not begun. */
export class PaneKeys implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #options: PaneKeysOptions

  constructor(host: ReactiveElement, options: PaneKeysOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#pressed)
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#pressed)
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !isPlain(event)) return
    const path = event.composedPath()
    if (event.key === 'F6') this.#cycle(event, path)
    else if (event.key === 'Escape' && !event.shiftKey && isEmptyText(path)) {
      event.preventDefault()
      this.#options.leaveText()
    }
  }

  #cycle(event: KeyboardEvent, path: readonly EventTarget[]): void {
    const panes = this.#options.panes()
    const from = panes.findIndex(pane => path.includes(pane))
    const step = event.shiftKey ? -1 : 1
    const next = panes.at(from < 0 && step < 0 ? -1 : (from + step) % panes.length)
    if (!next || next === panes[from]) return
    event.preventDefault()
    this.#options.enter(next)
  }
}
