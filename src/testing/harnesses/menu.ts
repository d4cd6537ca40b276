import { pressSoon } from './buttons.js'
import type { Name } from './sight.js'
import { allIn, named, seenText } from './sight.js'
import { waitFor } from './wait.js'

const ITEMS = '[part~="menu"]:popover-open [part~="menu-item"]'

const labelOf = (item: HTMLElement): string => seenText(item.querySelector('.text') ?? item)

const open = async (element: Element, opener: () => HTMLElement): Promise<readonly HTMLElement[]> => {
  if (allIn(element, ITEMS).length === 0) await pressSoon(opener, 'the button of the menu')
  await waitFor(() => allIn(element, ITEMS).length > 0, 'the menu')
  return allIn(element, ITEMS)
}

/** What an element's menu offers, in its own words. Opens it. */
export const entriesOf = async (element: Element, opener: () => HTMLElement): Promise<readonly string[]> =>
  (await open(element, opener)).map(labelOf)

/** Chooses from an element's menu. */
export const chooseFrom = async (element: Element, opener: () => HTMLElement, entry: Name): Promise<void> => {
  await open(element, opener)
  await pressSoon(() => named(allIn(element, ITEMS), entry, labelOf), 'the menu')
}
