import { assigneePickerHarness } from './assignee-picker.js'
import { pressButton, pressSoon } from './buttons.js'
import { chooseFrom, entriesOf, menuIn } from './menu.js'
import type { Name } from './sight.js'
import { allIn, firstIn, oneIn, seenText } from './sight.js'
import { tagPickerHarness } from './tag-picker.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-conversation-header`, and does with it. */
export interface ConversationHeaderHarness {
  readonly element: Element
  readonly name: string
  /** The line below the name: channel, address, how long it runs, who closed it. */
  readonly facts: string
  /** Whose it is, in words. */
  readonly assignee: string
  readonly tags: readonly string[]
  /** Waits until it names somebody. */
  ready(): Promise<void>
  /** Presses a button or a link that is in sight: "Close". */
  press(name: Name): Promise<void>
  /** What its menu offers, whatever there is room for beside it. */
  menu(): Promise<readonly string[]>
  /** Chooses from its menu. */
  choose(entry: Name): Promise<void>
  /** Hands the conversation to a colleague. */
  assign(name: Name): Promise<void>
  /** Puts a tag on, or takes it off. */
  tag(name: Name): Promise<void>
}

/** Looks at and drives an `inbox-conversation-header`. */
export const conversationHeaderHarness = (element: Element): ConversationHeaderHarness => {
  const part = (name: string) => firstIn(element, `[part~="${name}"]`)
  const name = () => seenText(part('name'))
  const more = () => oneIn(element, '[part~="more"]', 'the menu')
  const inPicker = async (opener: string, tag: string) => {
    await pressSoon(() => oneIn(element, `button[part~="${opener}"]`, 'the button'), 'the choice')
    return waitFor(() => firstIn(menuIn(element), tag), 'the choice')
  }
  return {
    element,
    get name() { return name() },
    get facts() { return seenText(firstIn(element, '.facts')) },
    get assignee() { return part('assignee')?.querySelector('.visually-hidden')?.textContent.replace(/\.\s*$/, '') ?? '' },
    get tags() { return allIn(element, '[part~="tag"]').map(seenText) },
    async ready() {
      await waitFor(() => name() !== '', 'whom the conversation is with')
    },
    press: name => pressButton(element, name),
    menu: () => entriesOf(element, more),
    choose: entry => chooseFrom(element, more, entry),
    async assign(to) {
      await assigneePickerHarness(await inPicker('assignee', 'inbox-assignee-picker')).choose(to)
    },
    async tag(tag) {
      await tagPickerHarness(await inPicker('add-tag', 'inbox-tag-picker')).choose(tag)
    },
  }
}
