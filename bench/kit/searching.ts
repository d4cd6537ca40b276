import '../../src/define/inbox-search.js'
import { createLocalBackend } from '../../src/backend/local/index.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { InboxElement } from '../../src/elements/base/inbox-element.js'
import type { Message } from '../../src/model/message.js'
import { createInbox } from '../../src/state/inbox.js'
import type { Found } from '../../src/state/widgets/search.js'
import { searchWidget } from '../../src/state/widgets/search.js'
import { manyConversations } from '../../src/testing/index.js'
import { put } from '../ours/inbox.js'
import { ME, NOW } from '../page/data.js'
import { frame, until } from '../page/frames.js'

const DATABASE = 'bench-search'
const { signal } = new AbortController()

/** One that stands in every tenth message, in few, in three, in none; a name; part of a number. */
const WORDS = ['delivery', 'invoice', 'chrysanthemum', 'nobodywrotethis', 'keiko', '6282']

const textOf = (text: string, index: number): string => [
  text, `order${index}`, ...index % 10 === 0 ? ['delivery'] : [], ...index % 1_000 === 7 ? ['invoice'] : [],
  ...index % 40_000 === 11 ? ['chrysanthemum'] : [],
].join(' ')

/** Stores so many conversations, each with so many messages, and one agent's marks. */
export const fillSearch = async (count: number, each: number): Promise<void> => {
  const seed = manyConversations(count, { now: NOW })
  const messages = seed.messages!.filter(one => one.seq === 1).flatMap((message, index): readonly Message[] =>
    Array.from({ length: each }, (_, place) => ({
      ...message, id: `${message.conversationId}-s${place}`, seq: place + 1, at: message.at - (each - 1 - place) * 1_000,
      text: textOf(message.text, index * each + place),
    })))
  const filled = createLocalBackend({
    database: DATABASE, agentId: ME, seed: () => ({ ...seed, messages, marks: { [ME]: seed.marks![ME]! } }),
  })
  await filled.connect(signal)
  await filled.close()
}

let element: InboxElement
let shown: () => Found | undefined

/** An agent types into the search, over very many conversations in the embedded back end. */
export const searching = {
  /** As a page that is loaded: nothing is read yet. Returns what will be typed, letter by letter. */
  async open(): Promise<readonly string[]> {
    const inbox = createInbox({
      backend: createLocalBackend({ database: DATABASE, agentId: ME }), device: createMemoryDevice(),
    })
    inbox.start()
    await until(() => inbox.session.get().status === 'ready')
    element = put(document.querySelector<HTMLElement>('#box')!, 'inbox-search', inbox)
    const { state } = searchWidget(inbox, {})
    shown = () => {
      const now = state.get()
      return now.status === 'ready' ? now.value : undefined
    }
    await until(() => element.shadowRoot!.querySelector('input'))
    return WORDS.flatMap(word => Array.from(word, (_, index) => word.slice(0, index + 1)))
  },
  /** Milliseconds from a key until the first group of what it finds is painted, and until all of it is. */
  async type(text: string) {
    const input = element.shadowRoot!.querySelector('input')!
    const from = performance.now()
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await until(() => shown()?.search === text)
    await frame()
    const first = performance.now() - from
    await until(() => shown()?.waiting.length === 0)
    await frame()
    return { first, all: performance.now() - from }
  },
}
