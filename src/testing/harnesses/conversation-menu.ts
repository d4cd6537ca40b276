import { pressSoon } from './buttons.js'
import { ITEMS, labelOf } from './menu.js'
import type { Name } from './sight.js'
import { allIn, named } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-conversation-menu`, and does with it: whichever button opened it. */
export interface ConversationMenuHarness {
  readonly element: Element
  /** What it offers; empty: it is not open. */
  readonly entries: readonly string[]
  /** Waits until it is open. */
  ready(): Promise<void>
  /** Chooses an entry. */
  choose(entry: Name): Promise<void>
}

/** Looks at and drives an `inbox-conversation-menu`. */
export const conversationMenuHarness = (element: Element): ConversationMenuHarness => ({
  element,
  get entries() { return allIn(element, ITEMS).map(labelOf) },
  async ready() {
    await waitFor(() => allIn(element, ITEMS).length > 0, 'the menu')
  },
  choose: entry => pressSoon(() => named(allIn(element, ITEMS), entry, labelOf), 'the menu'),
})
