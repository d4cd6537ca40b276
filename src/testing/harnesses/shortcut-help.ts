import { pressSoon } from './buttons.js'
import { allIn, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** A key, and what it does. */
export interface SeenShortcut {
  /** Where it belongs. */
  readonly group: string
  readonly words: string
  readonly keys: string
}

/** What a person sees of an `inbox-shortcut-help`, and does with it. */
export interface ShortcutHelpHarness {
  readonly element: Element
  readonly isOpen: boolean
  lines(): readonly SeenShortcut[]
  /** Waits until it is open. */
  ready(): Promise<void>
  close(): Promise<void>
}

/** Looks at and drives an `inbox-shortcut-help`. */
export const shortcutHelpHarness = (element: Element): ShortcutHelpHarness => {
  const isOpen = () => element.shadowRoot?.querySelector('dialog')?.open === true
  const lines = () => allIn(element, '[part~="group"] .line').map((line): SeenShortcut => ({
    group: seenText(line.closest('[part~="group"]')?.querySelector('h3') ?? undefined),
    words: seenText(line.querySelector('dt') ?? undefined),
    keys: seenText(line.querySelector('dd') ?? undefined),
  }))
  return {
    element, lines,
    get isOpen() { return isOpen() },
    async ready() {
      await waitFor(() => isOpen() && lines().length > 0, 'the help')
    },
    async close() {
      await pressSoon(() => oneIn(element, '[part~="dialog-close"]', 'the button'), 'the button')
      await waitFor(() => !isOpen(), 'its end')
    },
  }
}
