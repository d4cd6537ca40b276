import { chooseFrom, entriesOf } from './menu.js'
import { showView, viewOf } from './nav.js'
import type { Name } from './sight.js'
import { firstIn, fits, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-switcher`, and does with it. */
export interface SwitcherHarness {
  readonly element: Element
  /** The place where the agent is. */
  readonly here: string
  /** How much is unread there, as it stands on the badge; empty: nothing. */
  readonly unread: string
  /** Which of "Open" and "Closed" is chosen. */
  readonly view: string
  /** Waits until it names a place. */
  ready(): Promise<void>
  /** The places of its menu. */
  places(): Promise<readonly string[]>
  /** Goes to a place; resolves when it is the one that is named. */
  go(name: Name): Promise<void>
  /** Shows open or closed conversations. */
  show(view: Name): Promise<void>
}

/** Looks at and drives an `inbox-switcher`. */
export const switcherHarness = (element: Element): SwitcherHarness => {
  const here = () => seenText(firstIn(element, '.here .name'))
  const opener = () => oneIn(element, '[part~="switch"]', 'a menu of places')
  return {
    element,
    get here() { return here() },
    get unread() { return seenText(firstIn(element, '.here [part~="badge"]')) },
    get view() { return viewOf(element) },
    async ready() {
      await waitFor(() => here() !== '', 'the place')
    },
    places: () => entriesOf(element, opener),
    async go(name) {
      await chooseFrom(element, opener, name)
      await waitFor(() => fits(here(), name), `the place ${String(name)}`)
    },
    show: view => showView(element, view),
  }
}
