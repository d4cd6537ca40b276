import { pressSoon } from './buttons.js'
import type { Name } from './sight.js'
import { allIn, firstIn, messageIn, nameOf, named, seenText } from './sight.js'

/** A message that is not sent, as it is seen now. */
export interface SeenUnsent {
  readonly element: HTMLElement
  /** Whom its conversation is with. */
  readonly place: string
  readonly text: string
  /** How far it is, in words. */
  readonly state: string
  /** What can be done about it. */
  readonly buttons: readonly string[]
}

/** What a person sees and hears of an `inbox-outbox`, and does with it. */
export interface OutboxHarness {
  readonly element: Element
  /** How many there are of each state. */
  readonly counts: string
  /** What stands there when everything is sent. */
  readonly message: string
  rows(): readonly SeenUnsent[]
  /** Presses a button of the row with that text. */
  press(text: Name, button: Name): Promise<void>
}

const buttonsOf = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('.choices button')]
const partOf = (row: HTMLElement, part: string) => seenText(row.querySelector(`[part~="${part}"]`) ?? undefined)

const read = (row: HTMLElement): SeenUnsent => ({
  element: row,
  place: seenText(row.querySelector('.place') ?? undefined),
  text: partOf(row, 'text'),
  state: partOf(row, 'state'),
  buttons: buttonsOf(row).map(nameOf),
})

/** Looks at and drives an `inbox-outbox`. */
export const outboxHarness = (element: Element): OutboxHarness => {
  const rows = () => allIn(element, '[part~="row"]').map(read)
  return {
    element, rows,
    get counts() { return seenText(firstIn(element, '[part~="counts"]')) },
    get message() { return messageIn(element) },
    async press(text, button) {
      const buttons = () => [...named(rows(), text, one => one.text).element.querySelectorAll<HTMLElement>('button')]
      await pressSoon(() => named(buttons(), button, nameOf), 'the message')
    },
  }
}
