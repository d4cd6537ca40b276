import { pressSoon } from './buttons.js'
import { chooseFrom, entriesOf } from './menu.js'
import type { Name } from './sight.js'
import { allIn, isSeen, messageIn, named, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** A conversation in the list, as it is seen now. */
export interface SeenRow {
  readonly element: HTMLElement
  /** The conversation's id. */
  readonly id: string
  readonly name: string
  readonly preview: string
  readonly time: string
  /** As it stands on the badge; empty: nothing is unread. */
  readonly unread: string
  readonly tags: readonly string[]
  /** Whose it is; empty: nobody's. */
  readonly assignee: string
  readonly isSelected: boolean
}

/** What a person sees of an `inbox-list`, and does with it. */
export interface ListHarness {
  readonly element: Element
  /** What stands where there are no rows; empty: there are. */
  readonly message: string
  /** The rows that are drawn, from the top: those in view and a few around. */
  rows(): readonly SeenRow[]
  /** The row of somebody. */
  row(name: Name): SeenRow
  /** Waits until the list shows rows, or why there are none. */
  ready(): Promise<void>
  /** Opens the conversation with somebody; resolves when it is the one that is open. */
  open(name: Name): Promise<void>
  /** What the menu of somebody's row offers. */
  menu(name: Name): Promise<readonly string[]>
  /** Chooses from the menu of somebody's row. */
  choose(name: Name, entry: Name): Promise<void>
}

const partIn = (row: HTMLElement, part: string) => row.querySelector<HTMLElement>(`[part~="${part}"]`) ?? undefined

const read = (row: HTMLElement): SeenRow => ({
  element: row,
  id: row.dataset['id'] ?? '',
  name: seenText(partIn(row, 'name')),
  preview: seenText(partIn(row, 'preview')),
  time: seenText(partIn(row, 'time')),
  unread: seenText(partIn(row, 'badge')),
  tags: [...row.querySelectorAll('[part~="tag"]')].map(seenText),
  assignee: seenText(partIn(row, 'assignee')?.querySelector('bdi') ?? undefined),
  isSelected: row.querySelector('[aria-current="true"]') !== null,
})

/** Looks at and drives an `inbox-list`. */
export const listHarness = (element: Element): ListHarness => {
  const rows = () => allIn(element, '[role="listitem"]:not([data-away])').map(read)
  const row = (name: Name) => named(rows(), name, one => one.name)
  const buttonOf = (name: Name, selector: string) => row(name).element.querySelector<HTMLElement>(selector)!
  const opener = (name: Name) => () => buttonOf(name, '[aria-haspopup="menu"]')
  return {
    element, rows, row,
    get message() { return messageIn(element) },
    async ready() {
      await waitFor(() => rows().length > 0 || messageIn(element) !== '', 'the list')
    },
    async open(name) {
      await pressSoon(() => buttonOf(name, '[data-focus]'), 'the row')
      // Where there is room for one pane, what is opened covers the list.
      await waitFor(() => !isSeen(element) || row(name).isSelected, `the conversation with ${String(name)}`)
    },
    menu: name => entriesOf(element, opener(name)),
    choose: (name, entry) => chooseFrom(element, opener(name), entry),
  }
}
