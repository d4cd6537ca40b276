import { pressSoon } from './buttons.js'
import type { Name } from './sight.js'
import { allIn, firstIn, messageIn, nameOf, named, oneIn, seenText, spokenText } from './sight.js'
import { waitFor } from './wait.js'

/** A message, a note or what happened, as it is seen now. */
export interface SeenMessage {
  readonly element: HTMLElement
  readonly id: string
  /** Who and when, as speech names it. */
  readonly label: string
  readonly side: 'ours' | 'theirs' | 'note' | 'event'
  /** As it was written, line by line. */
  readonly text: string
  /** The names of its files. */
  readonly files: readonly string[]
  /** How far it got; empty where nothing is said. */
  readonly delivery: string
}

/** What a person sees of an `inbox-message-list`, and does with it. */
export interface MessageListHarness {
  readonly element: Element
  /** What stands where there are no messages; empty: there are. */
  readonly message: string
  /** Who is typing, in words; empty: nobody. */
  readonly typing: string
  /** What speech was told last of what came in. */
  readonly announced: string
  /** The messages that are drawn, oldest first: those in view and some around. */
  messages(): readonly SeenMessage[]
  /** Waits until there are messages, or why there are none. */
  ready(): Promise<void>
  /** Presses a button of the message with that text: "Send again". */
  press(text: Name, button: Name): Promise<void>
  /** Goes to the newest message. */
  showNewest(): Promise<void>
}

const SIDES = ['ours', 'theirs', 'note'] as const

const read = (row: HTMLElement): SeenMessage => {
  const partIn = (part: string) => row.querySelector<HTMLElement>(`[part~="${part}"]`) ?? undefined
  const message = partIn('message')
  const event = partIn('event')
  return {
    element: row,
    id: row.dataset['id'] ?? '',
    label: nameOf(row),
    side: SIDES.find(side => message?.part.contains(side)) ?? 'event',
    text: event ? seenText(event.querySelector('bdi') ?? undefined) : partIn('bubble')?.textContent ?? '',
    files: [...row.querySelectorAll('[part~="attachment"] .file-name')].map(seenText),
    delivery: spokenText(partIn('delivery-failure') ?? partIn('delivery')),
  }
}

/** Looks at and drives an `inbox-message-list`. */
export const messageListHarness = (element: Element): MessageListHarness => {
  const messages = () => allIn(element, '[role="article"]:not([data-away])').map(read)
  return {
    element, messages,
    get message() { return messageIn(element) },
    get typing() { return seenText(firstIn(element, '[part~="typing"]')) },
    get announced() { return spokenText(firstIn(element, '[role="status"]')) },
    async ready() {
      await waitFor(() => messages().length > 0 || messageIn(element) !== '', 'the messages')
    },
    async press(text, button) {
      const row = () => named(messages(), text, one => one.text).element
      await pressSoon(() => named([...row().querySelectorAll<HTMLElement>('button')], button, nameOf), 'the message')
    },
    async showNewest() {
      await pressSoon(() => oneIn(element, '[part~="newest"]', 'the button'), 'the way to the newest message')
      await waitFor(() => !firstIn(element, '[part~="newest"]'), 'the newest message')
    },
  }
}
