import { pressSoon } from './buttons.js'
import { empty, type } from './hand.js'
import { chooseFrom } from './menu.js'
import type { Name } from './sight.js'
import { allIn, firstIn, messageIn, named, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** A tag, as it is listed now. */
export interface SeenTag {
  readonly element: HTMLElement
  readonly name: string
  /** My lists leave it out. */
  readonly isHidden: boolean
}

/** What a person sees of an `inbox-tag-manager`, and does with it. */
export interface TagManagerHarness {
  readonly element: Element
  readonly isOpen: boolean
  /** What stands where there are no tags; empty: there are. */
  readonly message: string
  /** What is wrong with a name, where one was refused. */
  readonly problem: string
  /** What became of the last act. */
  readonly told: string
  tags(): readonly SeenTag[]
  /** Waits until it is open and there are tags, or why not. */
  ready(): Promise<void>
  create(name: string): Promise<void>
  rename(tag: Name, name: string): Promise<void>
  /** Puts another in the place of one, for good. */
  merge(tag: Name, into: string): Promise<void>
  delete(tag: Name): Promise<void>
  /** Hides one in my lists, or shows it there again. */
  toggle(tag: Name): Promise<void>
  /** Takes the last act back. */
  undo(): Promise<void>
  close(): Promise<void>
}

/** Looks at and drives an `inbox-tag-manager`. */
export const tagManagerHarness = (element: Element): TagManagerHarness => {
  const lines = () => allIn(element, '[part~="tag-line"]').filter(line => line.querySelector('[part~="tag-name"]') !== null)
  const nameOfLine = (line: HTMLElement) => seenText(line.querySelector('[part~="tag-name"] bdi') ?? undefined)
  const line = (tag: Name) => named(lines(), tag, nameOfLine)
  const part = (name: string, what: string) => oneIn(element, `[part~="${name}"]`, what)
  const pressPart = (name: string, what: string) => pressSoon(() => part(name, what), what)
  const more = (tag: Name) => () => line(tag).querySelector<HTMLElement>('[part~="more"]')!
  /** What stands second in a menu of two groups is no word of ours: the item is found by what it is for. */
  const choose = async (tag: Name, at: 'edit' | 'merge' | 'delete') => {
    const item = () => element.shadowRoot?.querySelector<HTMLElement>(`[part~="menu"] [data-id="${at}"] .text`) ?? undefined
    await pressSoon(more(tag), 'the menu of the tag')
    await waitFor(() => seenText(item()) !== '', 'the menu')
    await chooseFrom(element, more(tag), seenText(item()))
  }
  const write = async (id: string, text: string) => {
    const field = await waitFor(() => firstIn(element, `#${id}`) as HTMLInputElement | undefined, 'the field')
    empty(field)
    type(field, text)
  }
  const isOpen = () => element.shadowRoot?.querySelector('dialog')?.open === true
  return {
    element,
    get isOpen() { return isOpen() },
    get message() { return messageIn(element) },
    get problem() { return allIn(element, '.error, .trouble').map(seenText).join(' ').trim() },
    get told() { return seenText(firstIn(element, '.told .words')) },
    tags: () => lines().map(one => ({
      element: one, name: nameOfLine(one),
      isHidden: one.querySelector('[part~="hide-tag"]')?.getAttribute('aria-pressed') === 'false',
    })),
    async ready() {
      await waitFor(() => isOpen() && (lines().length > 0 || messageIn(element) !== ''), 'the tags')
    },
    async create(name) {
      await write('new-name', name)
      await pressPart('create', 'a way to create one')
    },
    async rename(tag, name) {
      await choose(tag, 'edit')
      await write('edit-name', name)
      await pressPart('save', 'the button')
    },
    async merge(tag, into) {
      await choose(tag, 'merge')
      const field = await waitFor(() => firstIn(element, '#merge-into') as HTMLSelectElement | undefined, 'the choice')
      field.value = named([...field.options], into, seenText).value
      field.dispatchEvent(new Event('change', { bubbles: true }))
      await pressPart('merge', 'the button')
    },
    delete: tag => choose(tag, 'delete'),
    toggle: tag => pressSoon(() => line(tag).querySelector<HTMLElement>('[part~="hide-tag"]')!, 'the tag'),
    undo: () => pressPart('undo', 'a way back'),
    close: () => pressPart('dialog-close', 'the dialog'),
  }
}
