import { pressSoon } from './buttons.js'
import { HarnessError } from './harness-error.js'
import type { Name } from './sight.js'
import { allIn, messageIn, named, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-filter-form`, and does with it. */
export interface FilterFormHarness {
  readonly element: Element
  /** What stands in its place; empty: it is there. */
  readonly message: string
  /** What is switched on: "Unread", tags. */
  readonly on: readonly string[]
  /** What is chosen of several, by what it is called: whose, when. */
  chosen(field: Name): string
  ready(): Promise<void>
  /** Switches something on, or off: "Unread", a tag. */
  toggle(name: Name): Promise<void>
  /** Chooses one of several. */
  choose(field: Name, option: Name): Promise<void>
  /** Takes all away. */
  reset(): Promise<void>
  /** Closes it. */
  done(): Promise<void>
}

const FIELD = 'label:has(select)'
const SWITCH = 'label:has(input[type="checkbox"])'

/** Looks at and drives an `inbox-filter-form`. */
export const filterFormHarness = (element: Element): FilterFormHarness => {
  const switches = () => allIn(element, SWITCH)
  const select = (field: Name) =>
    named(allIn(element, FIELD), field, one => seenText(one.querySelector('.label') ?? undefined)).querySelector('select')!
  return {
    element,
    get message() { return messageIn(element) },
    get on() { return switches().filter(one => one.querySelector('input')!.checked).map(seenText) },
    chosen: field => select(field).selectedOptions[0]?.text.trim() ?? '',
    async ready() {
      await waitFor(() => switches().length > 0 || messageIn(element) !== '', 'the filters')
    },
    toggle: name => pressSoon(() => named(switches(), name, seenText).querySelector('input')!, 'the switch'),
    async choose(field, name) {
      const found = await waitFor(() => select(field), 'the field')
      const option = named([...found.options], name, one => one.text.trim())
      if (found.disabled) throw new HarnessError(`"${String(field)}" is off`)
      found.value = option.value
      found.dispatchEvent(new Event('change', { bubbles: true }))
    },
    reset: () => pressSoon(() => oneIn(element, '[part~="reset"]', 'the button'), 'the button'),
    done: () => pressSoon(() => oneIn(element, '[part~="done"]', 'the button'), 'the button'),
  }
}
