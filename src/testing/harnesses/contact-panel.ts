import { pressButton, pressSoon } from './buttons.js'
import type { ContactEditorHarness } from './contact-editor.js'
import { contactEditorHarness } from './contact-editor.js'
import type { Name } from './sight.js'
import { allIn, firstIn, messageIn, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-contact-panel`, and does with it. */
export interface ContactPanelHarness {
  readonly element: Element
  readonly name: string
  readonly company: string
  /** Phones and mail addresses, each with its label and whether it must not be texted. */
  readonly values: readonly string[]
  readonly notes: string
  readonly isFavorite: boolean
  /** What is told above: changes that can be taken back; empty: nothing. */
  readonly notice: string
  /** What stands where nobody can be shown; empty: somebody is. */
  readonly message: string
  /** Waits until it shows somebody, or why nobody. */
  ready(): Promise<void>
  /** Opens the form, for the contact or for a number that nobody saved. */
  edit(): Promise<ContactEditorHarness>
  /** The form that is open. */
  form(): Promise<ContactEditorHarness>
  /** Presses a button or follows a link: "Call". */
  press(name: Name): Promise<void>
}

/** Looks at and drives an `inbox-contact-panel`. */
export const contactPanelHarness = (element: Element): ContactPanelHarness => {
  const part = (name: string) => firstIn(element, `[part~="${name}"]`)
  const name = () => seenText(part('name'))
  return {
    element,
    get name() { return name() },
    get company() { return seenText(part('company')) },
    get values() { return allIn(element, '[part~="value"] .text').map(seenText) },
    get notes() { return part('notes')?.textContent ?? '' },
    get isFavorite() { return part('favorite')?.getAttribute('aria-pressed') === 'true' },
    get notice() { return seenText(firstIn(element, '[part~="notice"] .words')) },
    get message() { return messageIn(element) },
    async ready() {
      await waitFor(() => name() !== '' || messageIn(element) !== '', 'the contact')
    },
    async edit() {
      await pressSoon(() => oneIn(element, '[part~="edit"], [part~="create"]', 'the button'), 'the way to the form')
      return this.form()
    },
    async form() {
      const editor = contactEditorHarness(await waitFor(() => firstIn(element, 'inbox-contact-editor'), 'the form'))
      await editor.ready()
      return editor
    },
    press: name => pressButton(element, name),
  }
}
