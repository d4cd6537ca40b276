import { pressSoon } from './buttons.js'
import type { Name } from './sight.js'
import { allIn, messageIn, named, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** An inbox or a channel, as it is seen now. */
export interface SeenPlace {
  readonly element: HTMLElement
  readonly name: string
  /** As it stands on the badge; empty: nothing is unread. */
  readonly unread: string
  readonly isCurrent: boolean
}

/** What a person sees of an `inbox-nav`, and does with it. */
export interface NavHarness {
  readonly element: Element
  /** Which of "Open" and "Closed" is chosen; empty where neither is offered. */
  readonly view: string
  /** What stands where there are no places; empty: there are. */
  readonly message: string
  /** The places that are shown, from the top: inboxes with their channels. */
  places(): readonly SeenPlace[]
  /** Waits until there are places, or why there are none. */
  ready(): Promise<void>
  /** Goes to a place; resolves when it is the current one. */
  go(name: Name): Promise<void>
  /** Shows open or closed conversations. */
  show(view: Name): Promise<void>
}

const VIEWS = '[part~="view"]'

/** Which of "Open" and "Closed" an element has chosen. */
export const viewOf = (element: Element): string =>
  seenText(allIn(element, VIEWS).find(one => one.getAttribute('aria-pressed') === 'true'))

/** Chooses "Open" or "Closed"; resolves when it is chosen. */
export const showView = async (element: Element, view: Name): Promise<void> => {
  const button = () => named(allIn(element, VIEWS), view, seenText)
  await pressSoon(button, 'the views')
  await waitFor(() => button().getAttribute('aria-pressed') === 'true', `the view ${String(view)}`)
}

const read = (place: HTMLElement): SeenPlace => ({
  element: place,
  name: seenText(place.querySelector('.name') ?? undefined),
  unread: seenText(place.querySelector('[part~="badge"]') ?? undefined),
  isCurrent: place.getAttribute('aria-current') === 'true',
})

/** Looks at and drives an `inbox-nav`. */
export const navHarness = (element: Element): NavHarness => {
  const places = () => allIn(element, '[part~="place"]').map(read)
  const place = (name: Name) => named(places(), name, one => one.name)
  return {
    element, places,
    get view() { return viewOf(element) },
    get message() { return messageIn(element) },
    async ready() {
      await waitFor(() => places().length > 0 || messageIn(element) !== '', 'the places')
    },
    async go(name) {
      await pressSoon(() => place(name).element, 'the places')
      await waitFor(() => place(name).isCurrent, `the place ${String(name)}`)
    },
    show: view => showView(element, view),
  }
}
