import { pressSoon } from './buttons.js'
import type { Name } from './sight.js'
import { allIn, messageIn, named, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-favorites`, and does with it. */
export interface FavoritesHarness {
  readonly element: Element
  /** The contacts, by name, as they stand there. */
  readonly names: readonly string[]
  /** Everything each of them says. */
  readonly rows: readonly string[]
  /** What stands in place of the list: that there are none, that it failed. */
  readonly message: string
  ready(): Promise<void>
  /** Opens the conversation with one. */
  open(name: Name): Promise<void>
  /** Takes one off the list. */
  unmark(name: Name): Promise<void>
  retry(): Promise<void>
}

/** Looks at and drives an `inbox-favorites`. */
export const favoritesHarness = (element: Element): FavoritesHarness => {
  const rows = () => allIn(element, '.entry')
  const nameOf = (row: Element) => seenText(row.querySelector('.name') ?? undefined)
  const inRow = (name: Name, selector: string) => named(rows(), name, nameOf).querySelector<HTMLElement>(selector)!
  return {
    element,
    get names() { return rows().map(nameOf) },
    get rows() { return rows().map(seenText) },
    get message() { return messageIn(element) },
    async ready() {
      await waitFor(() => rows().length > 0 || messageIn(element) !== '', 'favorites')
    },
    open: name => pressSoon(() => inRow(name, '.favorite'), 'the contact'),
    unmark: name => pressSoon(() => inRow(name, '.unmark'), 'the star'),
    retry: () => pressSoon(() => oneIn(element, '[part~="retry"]', 'the button'), 'the button'),
  }
}
