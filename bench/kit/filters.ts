import type { LocalBackendHandle } from '../../src/backend/local/index.js'
import { createLocalBackend } from '../../src/backend/local/index.js'
import type { ConversationFilter } from '../../src/model/filter.js'
import type { Sort } from '../../src/model/sort.js'
import { SORTS } from '../../src/model/sort.js'
import { AGENTS, CHANNELS, INBOXES, manyConversations } from '../../src/testing/index.js'
import { ME, NOW } from '../page/data.js'

const FILTERS: readonly ConversationFilter[] = [
  { status: 'closed' }, { status: 'open', unread: true },
  { status: 'open', inboxId: INBOXES.sales }, { status: 'open', inboxId: INBOXES.workshop },
  { status: 'open', channelId: CHANNELS.texts }, { status: 'open', channelId: CHANNELS.webchat },
  ...Object.values(AGENTS).map((assignee): ConversationFilter => ({ status: 'open', assignee })),
]

/** Each filter and each order that an agent changes to. */
const CHANGES: readonly (readonly [ConversationFilter, Sort])[] = [
  ...FILTERS.map(filter => [filter, 'newest'] as const),
  ...SORTS.filter(one => one !== 'newest').map(sort => [{ status: 'open' }, sort] as const),
]

const { signal } = new AbortController()
let backend: LocalBackendHandle

export const databaseOf = (count: number) => `bench-${count}`

/** Stores so many conversations, with one agent's marks and no messages: a list needs neither, and they take minutes. */
export const fillFilters = async (count: number): Promise<void> => {
  const seed = manyConversations(count, { now: NOW })
  const filled = createLocalBackend({
    database: databaseOf(count),
    agentId: ME,
    seed: () => ({ ...seed, messages: [], marks: { [ME]: seed.marks![ME]! } }),
  })
  await filled.connect(signal)
  await filled.close()
}

/** The first page of a list in the embedded back end, asked for the first time over very many conversations. */
export const filters = {
  /** Opens what was stored, as a page does that is loaded. Returns what can be changed to. */
  async open(count: number): Promise<readonly string[]> {
    backend = createLocalBackend({ database: databaseOf(count), agentId: ME })
    await backend.connect(signal)
    await backend.load({ type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 100 }, signal)
    return CHANGES.map(([filter, sort]) => JSON.stringify({ ...filter, sort }).replaceAll('"', ''))
  },
  /** Resolves once all conversations are read: only then a number can be told. */
  async whole(): Promise<void> {
    await backend.load({ type: 'conversations', filter: { status: 'closed' }, sort: 'newest', limit: 1 }, signal)
  },
  /** Milliseconds until the page is here. */
  async change(index: number): Promise<number> {
    const [filter, sort] = CHANGES[index]!
    const from = performance.now()
    await backend.load({ type: 'conversations', filter, sort, limit: 100 }, signal)
    return performance.now() - from
  },
}
