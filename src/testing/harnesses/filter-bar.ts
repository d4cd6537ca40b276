import { pressSoon } from './buttons.js'
import type { FilterFormHarness } from './filter-form.js'
import { filterFormHarness } from './filter-form.js'
import { chooseFrom, entriesOf } from './menu.js'
import type { Name } from './sight.js'
import { firstIn, fits, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-filter-bar`, and does with it. */
export interface FilterBarHarness {
  readonly element: Element
  /** How many filters are on, as it stands on the badge; empty: none. */
  readonly count: string
  /** How the list is ordered. */
  readonly order: string
  /** Waits until it is there. */
  ready(): Promise<void>
  /** Opens the filters. */
  open(): Promise<FilterFormHarness>
  /** Takes all filters away. */
  reset(): Promise<void>
  /** The orders there are. */
  orders(): Promise<readonly string[]>
  /** Orders otherwise; resolves when it is. */
  sort(order: Name): Promise<void>
}

/** Looks at and drives an `inbox-filter-bar`. */
export const filterBarHarness = (element: Element): FilterBarHarness => {
  const order = () => seenText(firstIn(element, '[part~="sort"] .text'))
  const opener = () => oneIn(element, '[part~="sort"]', 'the orders')
  const form = () => firstIn(element, 'inbox-filter-form')
  return {
    element,
    get count() { return seenText(firstIn(element, '[part~="filters"] [part~="badge"]')) },
    get order() { return order() },
    async ready() {
      await waitFor(() => order() !== '', 'the order')
    },
    async open() {
      if (!form()) await pressSoon(() => oneIn(element, '[part~="filters"]', 'the filters'), 'the filters')
      const found = filterFormHarness(await waitFor(form, 'the filters'))
      await found.ready()
      return found
    },
    reset: () => pressSoon(() => oneIn(element, '[part~="reset"]', 'filters to take away'), 'the button'),
    orders: () => entriesOf(element, opener),
    async sort(name) {
      await chooseFrom(element, opener, name)
      await waitFor(() => fits(order(), name), `the order ${String(name)}`)
    },
  }
}
