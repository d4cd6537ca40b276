import { createLocalBackend } from '../../src/backend/local/index.js'
import type { ConversationFilter } from '../../src/model/filter.js'
import type { Sort } from '../../src/model/sort.js'
import { SORTS } from '../../src/model/sort.js'
import { AGENTS, CHANNELS, INBOXES, manyConversations } from '../../src/testing/index.js'
import { ME, NOW } from '../page/data.js'

const FILTERS: readonly ConversationFilter[] = [
  { status: 'open' }, { status: 'closed' },
  { status: 'open', inboxId: INBOXES.sales }, { status: 'open', inboxId: INBOXES.workshop },
  { status: 'open', channelId: CHANNELS.texts }, { status: 'open', channelId: CHANNELS.webchat },
  ...Object.values(AGENTS).map((assignee): ConversationFilter => ({ status: 'open', assignee })),
]

/**
 * Each filter and each order that an agent changes to, asked for the first time over so many conversations in the
 * embedded back end: milliseconds until the first page is here.
 */
export const filters = async (count: number) => {
  const seed = manyConversations(count, { now: NOW })
  const backend = createLocalBackend({
    database: `bench-${count}`,
    agentId: ME,
    // One agent's marks and no messages: a list needs neither, and they take minutes to store.
    seed: () => ({ ...seed, messages: [], marks: { [ME]: seed.marks![ME]! } }),
  })
  const { signal } = new AbortController()
  await backend.connect(signal)
  const ask = async (filter: ConversationFilter, sort: Sort) => {
    const from = performance.now()
    await backend.load({ type: 'conversations', filter, sort, limit: 100 }, signal)
    return { what: JSON.stringify({ ...filter, sort }), ms: performance.now() - from }
  }
  const first = await ask({ status: 'open' }, 'newest')
  const changes = []
  for (const filter of FILTERS.slice(1)) changes.push(await ask(filter, 'newest'))
  for (const sort of SORTS.filter(one => one !== 'newest')) changes.push(await ask({ status: 'open' }, sort))
  await backend.close()
  return { first: first.ms, changes }
}
