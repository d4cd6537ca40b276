import { pressSoon } from './buttons.js'
import { empty, type } from './hand.js'
import type { Name } from './sight.js'
import { allIn, firstIn, messageIn, named, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** A canned message, as it is offered now. */
export interface SeenCanned {
  readonly element: HTMLElement
  readonly title: string
  /** With what begins it: "/hours". */
  readonly phrase: string
  /** As it would read, placeholders filled. */
  readonly text: string
}

/** What a person sees of an `inbox-canned-picker`, and does with it. */
export interface CannedPickerHarness {
  readonly element: Element
  /** What stands where there is nothing to choose; empty: there is. */
  readonly message: string
  options(): readonly SeenCanned[]
  /** Waits until there is something to choose, or why not. */
  ready(): Promise<void>
  /** Types into the search field, in place of what stands there. */
  search(text: string): Promise<void>
  /** Inserts a canned message. */
  take(title: Name): Promise<void>
}

const partOf = (option: HTMLElement, part: string): string =>
  seenText(option.querySelector(`[part~="option-${part}"]`) ?? undefined)

const read = (option: HTMLElement): SeenCanned => ({
  element: option, title: partOf(option, 'title'), phrase: partOf(option, 'phrase'), text: partOf(option, 'text'),
})

/** Looks at and drives an `inbox-canned-picker`. */
export const cannedPickerHarness = (element: Element): CannedPickerHarness => {
  const options = () => allIn(element, '[role="option"]').map(read)
  return {
    element, options,
    get message() { return messageIn(element) },
    async ready() {
      await waitFor(() => options().length > 0 || messageIn(element) !== '', 'the canned messages')
    },
    async search(text) {
      const field = await waitFor(() => firstIn(element, 'input') as HTMLInputElement | undefined, 'the search field')
      empty(field)
      type(field, text)
    },
    async take(title) {
      await pressSoon(() => named(options(), title, one => one.title).element, 'the canned message')
    },
  }
}
