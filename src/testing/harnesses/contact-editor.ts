import { pressButton, pressSoon } from './buttons.js'
import { empty, type } from './hand.js'
import type { Name } from './sight.js'
import { allIn, firstIn, nameOf, named, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-contact-editor`, and does with it. */
export interface ContactEditorHarness {
  readonly element: Element
  /** What stands above the form: why it was not saved, what a colleague changed; empty: nothing. */
  readonly notice: string
  /** What is wrong, field by field. */
  readonly problems: readonly string[]
  /** What stands in each field, by the field's name: "Name", "Phone 1". */
  values(): Readonly<Record<string, string>>
  /** Waits until the form is there. */
  ready(): Promise<void>
  /** Types into a field, in place of what stands there. */
  fill(field: Name, text: string): Promise<void>
  /** Presses another button: "Add phone". */
  press(name: Name): Promise<void>
  save(): Promise<void>
  cancel(): Promise<void>
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** Looks at and drives an `inbox-contact-editor`. */
export const contactEditorHarness = (element: Element): ContactEditorHarness => {
  const fields = () => allIn(element, '[part~="input"]') as Field[]
  const pressPart = (part: string) => pressSoon(() => oneIn(element, `[part~="${part}"]`, 'the button'), 'the form')
  return {
    element,
    get notice() { return seenText(firstIn(element, '[part~="notice"] .words')) },
    get problems() { return allIn(element, '.error').map(seenText) },
    values: () => Object.fromEntries(fields().map(field => [nameOf(field), field.value])),
    async ready() {
      await waitFor(() => fields().length > 0, 'the form')
    },
    async fill(name, text) {
      const field = await waitFor(() => named(fields(), name, nameOf), 'the field')
      empty(field)
      type(field, text)
    },
    press: name => pressButton(element, name),
    save: () => pressPart('save'),
    cancel: () => pressPart('cancel'),
  }
}
