import { pressSoon } from './buttons.js'
import { chooseFrom, entriesOf } from './menu.js'
import type { Name } from './sight.js'
import { allIn, firstIn, nameOf, named, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-bulk-bar`, and does with it. */
export interface BulkBarHarness {
  readonly element: Element
  /** How many are selected, in its own words; empty: none are. */
  readonly count: string
  /** The acts that have a button, by name. */
  readonly acts: readonly string[]
  /** How far an act is; empty: none is under way. */
  readonly progress: string
  /** With which it could not be done, and why; empty: all of it was done. */
  readonly report: string
  /** Waits until something is selected, under way or told. */
  ready(): Promise<void>
  /** The acts of its menu. */
  more(): Promise<readonly string[]>
  /** Does an act that has a button. One that needs a choice opens its picker. */
  press(act: Name): Promise<void>
  /** Does an act of its menu. */
  choose(act: Name): Promise<void>
  /** Selects all that the list holds. */
  selectAll(): Promise<void>
  /** Selects nothing any more. */
  clear(): Promise<void>
  /** Takes the report away. */
  dismiss(): Promise<void>
}

/** Looks at and drives an `inbox-bulk-bar`. */
export const bulkBarHarness = (element: Element): BulkBarHarness => {
  const acts = () => allIn(element, '.acts button:not([part~="menu-item"], [part~="more-acts"])')
  const button = (part: string, what: string) => pressSoon(() => oneIn(element, `[part~="${part}"]`, what), what)
  const opener = () => oneIn(element, '[part~="more-acts"]', 'a menu of further acts')
  return {
    element,
    get count() { return seenText(firstIn(element, '[part~="count"]')) },
    get acts() { return acts().map(nameOf) },
    get progress() { return firstIn(element, '[part~="progress"]')?.ariaLabel ?? '' },
    get report() { return seenText(firstIn(element, '[part~="report"]')) },
    async ready() {
      await waitFor(() => firstIn(element, '[part~="bar"]'), 'the bar')
    },
    more: () => entriesOf(element, opener),
    press: act => pressSoon(() => named(acts(), act, nameOf), 'the act'),
    choose: act => chooseFrom(element, opener, act),
    selectAll: () => button('select-all', 'a way to select all'),
    clear: () => button('clear', 'a selection'),
    dismiss: () => button('dismiss', 'a report'),
  }
}
