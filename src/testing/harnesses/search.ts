import { pressSoon } from './buttons.js'
import type { Name } from './sight.js'
import { allIn, messageIn, named, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-search`, and does with it. */
export interface SearchHarness {
  readonly element: Element
  /** What stands in the field. */
  readonly text: string
  /** What stands in place of results: that nothing was found, that it failed. */
  readonly message: string
  /** What is said of the results. */
  readonly status: string
  /** "Conversations", "Contacts", "Messages": those there are. */
  readonly groups: readonly string[]
  /** Everything that was found, as it reads. */
  readonly hits: readonly string[]
  /** The words it was found by. */
  readonly marks: readonly string[]
  ready(): Promise<void>
  type(text: string): void
  /** Opens what was found, in a group or wherever it stands. */
  open(hit: Name, group?: Name): Promise<void>
  more(): Promise<void>
  retry(): Promise<void>
  /** Ends the search. */
  end(): Promise<void>
}

/** Looks at and drives an `inbox-search`. */
export const searchHarness = (element: Element): SearchHarness => {
  const input = () => oneIn(element, 'input', 'the field') as HTMLInputElement
  const groups = () => allIn(element, '.group')
  const titleOf = (group: Element) => seenText(group.querySelector('h2') ?? undefined)
  const hits = (group?: Name) => group === undefined
    ? allIn(element, '.hit')
    : [...named(groups(), group, titleOf).querySelectorAll<HTMLElement>('.hit')]
  return {
    element,
    get text() { return input().value },
    get message() { return messageIn(element) },
    get status() { return element.shadowRoot?.querySelector('[role="status"]')?.textContent?.trim() ?? '' },
    get groups() { return groups().map(titleOf) },
    get hits() { return hits().map(seenText) },
    get marks() { return allIn(element, 'mark').map(seenText) },
    async ready() {
      await waitFor(() => allIn(element, 'input').length > 0, 'the field')
    },
    type(text) {
      const field = input()
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    open: (hit, group) => pressSoon(() => named(hits(group), hit, seenText), 'what was found'),
    more: () => pressSoon(() => oneIn(element, '[part~="more"]', 'the button'), 'the button'),
    retry: () => pressSoon(() => oneIn(element, '[part~="retry"]', 'the button'), 'the button'),
    end: () => pressSoon(() => oneIn(element, '[part~="clear"]', 'the button'), 'the button'),
  }
}
