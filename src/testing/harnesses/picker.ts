import { pressSoon } from './buttons.js'
import { HarnessError } from './harness-error.js'
import { empty, type } from './hand.js'
import type { Name } from './sight.js'
import { allIn, firstIn, messageIn, named, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** A colleague or a tag, as it is offered now. */
export interface SeenOption {
  readonly element: HTMLElement
  readonly name: string
  /** What is said besides: presence, or why it cannot be chosen. */
  readonly detail: string
  readonly isChosen: boolean
  readonly isOff: boolean
}

/** What a person sees of a picker, and does with it. */
export interface PickerHarness {
  readonly element: Element
  /** What stands where there is nothing to choose; empty: there is. */
  readonly message: string
  options(): readonly SeenOption[]
  /** Waits until there is something to choose, or why not. */
  ready(): Promise<void>
  /** Types into the search field, in place of what stands there. */
  search(text: string): Promise<void>
  /** Chooses an option. */
  choose(name: Name): Promise<void>
}

const read = (option: HTMLElement): SeenOption => ({
  element: option,
  name: seenText(option.querySelector('.label bdi') ?? option.querySelector('.label') ?? undefined),
  detail: seenText(option.querySelector('.detail') ?? undefined),
  isChosen: option.getAttribute('aria-selected') === 'true',
  isOff: option.getAttribute('aria-disabled') === 'true',
})

/** What is common to pickers: a list of options, and a field that finds some. */
export const pickerHarness = (element: Element): PickerHarness => {
  const options = () => allIn(element, '[role="option"]').map(read)
  const message = () => messageIn(element) || seenText(firstIn(element, '.nobody'))
  return {
    element, options,
    get message() { return message() },
    async ready() {
      await waitFor(() => options().length > 0 || message() !== '', 'the choice')
    },
    async search(text) {
      const field = await waitFor(() => firstIn(element, 'input[type="search"]') as HTMLInputElement | undefined, 'the search field')
      empty(field)
      type(field, text)
    },
    async choose(name) {
      await pressSoon(() => {
        const { element: option, isOff, detail } = named(options(), name, one => one.name)
        if (isOff) throw new HarnessError(`"${String(name)}" is off: ${detail}`)
        return option
      }, 'the option')
    },
  }
}
