import { pressSoon } from './buttons.js'
import { HarnessError } from './harness-error.js'
import { empty, type } from './hand.js'
import type { Name } from './sight.js'
import { allIn, firstIn, messageIn, named, nameOf, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** What a person sees of an `inbox-team-settings`, and does with it. */
export interface TeamSettingsHarness {
  readonly element: Element
  /** What stands in place of the settings: that there is no inbox, that it failed. */
  readonly message: string
  /** Why nothing can be set; empty: it can. */
  readonly reason: string
  /** The inbox's name, as it stands in its field. */
  readonly name: string
  /** Who works there. */
  readonly members: readonly string[]
  /** Who may assign. */
  readonly assignment: string
  readonly isMovable: boolean
  /** The words by which customers opt out, and in again. */
  readonly words: { readonly out: readonly string[], readonly in: readonly string[] }
  /** The tags that new conversations have. */
  readonly tags: readonly string[]
  /** What went wrong, wherever it stands. */
  readonly problems: readonly string[]
  /** Waits until there are settings, or why not. */
  ready(): Promise<void>
  /** Shows those of another inbox. */
  show(inbox: string): Promise<void>
  rename(name: string): Promise<void>
  add(agent: string): Promise<void>
  remove(agent: string): Promise<void>
  assign(mode: Name): Promise<void>
  /** Whether conversations may leave. */
  allowMoving(isAllowed: boolean): Promise<void>
  addWord(list: 'out' | 'in', word: string): Promise<void>
  /** Saves what is typed. */
  save(): Promise<void>
  /** Gives up what is typed. */
  discard(): Promise<void>
}

/** Looks at and drives an `inbox-team-settings`. */
export const teamSettingsHarness = (element: Element): TeamSettingsHarness => {
  const field = <E extends HTMLElement = HTMLInputElement>(name: string, what: string) => oneIn(element, `[name="${name}"]`, what) as E
  const buttons = (part: string) => allIn(element, `[part~="${part}"]`)
  const choices = () => allIn(element, '[part~="assignment"] .choice')
  const labelOfChoice = (choice: HTMLElement) => seenText(choice.querySelector('.label') ?? undefined)
  const inputOf = (choice: HTMLElement) => choice.querySelector<HTMLInputElement>('input')!
  const wordsOf = (list: 'out' | 'in') => allIn(element, `[part~="words-${list}"] .word .text`).map(seenText)
  const write = (input: HTMLInputElement, text: string) => {
    if (input.matches(':disabled')) throw new HarnessError(`"${nameOf(input)}" is off`)
    empty(input)
    type(input, text)
  }
  const people = () => allIn(element, '[part~="members"] > .people .name').map(seenText)
  const ends = (name: string) => (button: HTMLElement) => nameOf(button).endsWith(name)
  return {
    element,
    get message() { return messageIn(element) },
    get reason() { return seenText(firstIn(element, '[part~="reason"]')) },
    get name() { return field('name', 'the name').value },
    get members() { return people() },
    get assignment() {
      const chosen = choices().find(one => inputOf(one).checked)
      return chosen ? labelOfChoice(chosen) : ''
    },
    get isMovable() { return field('movable', 'moving').checked },
    get words() { return { out: wordsOf('out'), in: wordsOf('in') } },
    get tags() { return allIn(element, '[part~="tags"] [part~="tag"]').map(seenText) },
    get problems() { return allIn(element, '[part~="error"]').map(seenText) },
    async ready() {
      await waitFor(() => firstIn(element, '[part~="form"]') ?? messageIn(element) !== '', 'the settings')
    },
    async show(inbox) {
      const select = await waitFor(() => firstIn(element, 'select[name="inbox"]') as HTMLSelectElement | undefined, 'the choice of inboxes')
      select.value = named([...select.options], inbox, seenText).value
      select.dispatchEvent(new Event('change', { bubbles: true }))
      await waitFor(() => field('name', 'the name').value === inbox, `the inbox ${inbox}`)
    },
    async rename(name) {
      write(await waitFor(() => field('name', 'the name'), 'the name'), name)
      await pressSoon(() => oneIn(element, '[part~="save"]', 'a way to save'), 'a way to save')
    },
    async add(agent) {
      write(await waitFor(() => field('member', 'the field'), 'the field'), agent)
      await pressSoon(() => {
        const found = buttons('add-member').find(ends(agent))
        if (found) return found
        throw new HarnessError(`there is no "${agent}" to add`)
      }, 'the agent')
    },
    remove: agent => pressSoon(() => {
      const row = named(allIn(element, '[part~="members"] > .people .person'), agent,
        one => seenText(one.querySelector('.name') ?? undefined))
      return row.querySelector<HTMLElement>('[part~="remove-member"]')!
    }, 'the member'),
    assign: mode => pressSoon(() => inputOf(named(choices(), mode, labelOfChoice)), 'the mode'),
    async allowMoving(isAllowed) {
      const box = await waitFor(() => field('movable', 'moving'), 'moving')
      if (box.checked !== isAllowed) await pressSoon(() => box, 'moving')
    },
    async addWord(list, word) {
      const input = await waitFor(() => oneIn(element, `[part~="words-${list}"] input`, 'the words') as HTMLInputElement, 'the words')
      write(input, word)
      await pressSoon(() => oneIn(element, `[part~="words-${list}"] button[type="submit"]`, 'the button'), 'the button')
    },
    save: () => pressSoon(() => oneIn(element, '[part~="save"]', 'something to save'), 'something to save'),
    discard: () => pressSoon(() => oneIn(element, '[part~="discard"]', 'something to give up'), 'something to give up'),
  }
}
