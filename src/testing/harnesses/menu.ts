import { pressSoon } from './buttons.js'
import type { Name } from './sight.js'
import { allIn, named, seenText } from './sight.js'
import { waitFor } from './wait.js'

export const ITEMS = '[part~="menu"]:popover-open [part~="menu-item"]'

export const labelOf = (item: HTMLElement): string => seenText(item.querySelector('.text') ?? item)

/** Where an element's menu is: in itself, or in the menu of a conversation that it brings. */
export const menuIn = (element: Element): Element =>
  // It has no box of its own: only what it opens can be seen.
  element.shadowRoot?.querySelector('inbox-conversation-menu') ?? element

const open = async (element: Element, opener: () => HTMLElement): Promise<readonly HTMLElement[]> => {
  const items = () => allIn(menuIn(element), ITEMS)
  if (items().length === 0) await pressSoon(opener, 'the button of the menu')
  await waitFor(() => items().length > 0, 'the menu')
  return items()
}

/** What an element's menu offers, in its own words. Opens it. */
export const entriesOf = async (element: Element, opener: () => HTMLElement): Promise<readonly string[]> =>
  (await open(element, opener)).map(labelOf)

/** Chooses from an element's menu. */
export const chooseFrom = async (element: Element, opener: () => HTMLElement, entry: Name): Promise<void> => {
  await open(element, opener)
  await pressSoon(() => named(allIn(menuIn(element), ITEMS), entry, labelOf), 'the menu')
}
