import type { CannedPickerHarness } from './canned-picker.js'
import { cannedPickerHarness } from './canned-picker.js'
import { pressButton, pressSoon } from './buttons.js'
import type { Held } from './hand.js'
import { empty, paste, strike, type } from './hand.js'
import type { Name } from './sight.js'
import { allIn, firstIn, named, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-composer`, and does with it. */
export interface ComposerHarness {
  readonly element: Element
  /** What the text is called: "Reply to Priya Raman". */
  readonly label: string
  readonly text: string
  /** Why nothing can be sent, or what should be looked at first; empty: nothing stands in the way. */
  readonly notice: string
  /** What is said about the text: how much still fits, what Enter does. */
  readonly hint: string
  readonly canSend: boolean
  /** The titles of the canned messages that are offered for a key phrase. */
  readonly suggestions: readonly string[]
  /** Waits until something can be written, or until it says why nothing can. */
  ready(): Promise<void>
  /** Types at the caret, key by key. A new line is made with Shift+Enter. */
  type(text: string): Promise<void>
  /** Pastes at the caret. */
  paste(text: string): Promise<void>
  /** Deletes the text. */
  clear(): Promise<void>
  /** Strikes a key in the text: `strike('Enter')`, `strike('Enter', { ctrl: true })`. */
  strike(key: string, held?: Held): Promise<void>
  /** Presses Send, once that can be done; types `text` before, if any. What becomes of it is seen in the thread. */
  send(text?: string): Promise<void>
  /** Turns to a reply or to a private note. */
  choose(kind: Name): Promise<void>
  /** Takes one of the canned messages that are offered for a key phrase. */
  take(title: Name): Promise<void>
  /** Opens the canned messages by their button. */
  openCanned(): Promise<CannedPickerHarness>
  /** Presses another button: of a notice, or a host's. */
  press(name: Name): Promise<void>
}

const SUGGESTIONS = '[part~="suggestions"] [role="option"]'
const titleOf = (option: HTMLElement): string => seenText(option.querySelector('[part~="option-title"]') ?? undefined)

/** Looks at and drives an `inbox-composer`. */
export const composerHarness = (element: Element): ComposerHarness => {
  const box = () => firstIn(element, 'textarea') as HTMLTextAreaElement | undefined
  const field = () => waitFor(box, 'the text')
  const canSend = () => firstIn(element, '[part~="send-button"]')?.getAttribute('aria-disabled') === null
  const notice = () => seenText(firstIn(element, '[part~="notice"] .words'))
  const suggestions = () => allIn(element, SUGGESTIONS)
  return {
    element,
    get label() { return box()?.getAttribute('aria-label') ?? '' },
    get text() { return box()?.value ?? '' },
    get notice() { return notice() },
    get hint() { return seenText(firstIn(element, '[part~="hint"]')) },
    get canSend() { return canSend() },
    get suggestions() { return suggestions().map(titleOf) },
    async ready() {
      const open = '[part~="canned-button"], [part~="box"][part~="note"]'
      await waitFor(() => firstIn(element, open) ?? notice() !== '', 'the composer')
    },
    async type(text) { type(await field(), text) },
    async paste(text) { paste(await field(), text) },
    async clear() { empty(await field()) },
    async strike(key, held) {
      const text = await field()
      text.focus()
      strike(text, key, held)
    },
    async send(text) {
      if (text !== undefined) await this.type(text)
      await pressSoon(() => oneIn(element, '[part~="send-button"]', 'the button'), 'a way to send')
    },
    async choose(kind) {
      const labels = () => allIn(element, '[part~="kind"]')
      await pressSoon(() => named(labels(), kind, seenText), 'the choice')
    },
    async take(title) {
      await pressSoon(() => named(suggestions(), title, titleOf), 'the canned message')
    },
    async openCanned() {
      await pressSoon(() => oneIn(element, '[part~="canned-button"]', 'the button'), 'the canned messages')
      const picker = cannedPickerHarness(await waitFor(() => firstIn(element, 'inbox-canned-picker'), 'the canned messages'))
      await picker.ready()
      return picker
    },
    press: name => pressButton(element, name),
  }
}
