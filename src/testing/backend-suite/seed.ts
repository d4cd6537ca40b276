import type { Seed } from '../../backend/rules/seed.js'
import type { Mark } from '../../model/mark.js'
import { markedRead, unmarked } from '../../model/mark.js'
import { orderBetween, orderOf } from '../../model/own-order.js'
import type { Thread } from './converse.js'
import { AGENTS, agents, cannedMessages, contacts, tags } from './seed-people.js'
import { channels, inboxes } from './seed-places.js'
import { threads } from './seed-threads.js'

export { AGENTS, AGENT_NAMES } from './seed-people.js'
export type { AgentName } from './seed-people.js'

/** Iris has read every third conversation, pinned two and put three in an order of her own. */
const marksOfIris = (all: readonly Thread[]): readonly Mark[] => {
  const read = all.filter((_, index) => index % 3 === 0).map(({ conversation }) =>
    ({ ...markedRead(unmarked(conversation.id), conversation, conversation.lastSeq), version: 1 }))
  const keyOf = (id: string) => orderOf(all.find(({ conversation }) => conversation.id === id)!.conversation)
  // Near the top, between two that are alike to the millisecond, and behind all.
  const places = [
    ['crowd-07', 'repair', 'bill'], ['crowd-01', 'crowd-30', 'crowd-34'], ['crowd-02', 'crowd-35', null],
  ] as const
  const placed = places.map(([id, above, below]) =>
    ({ ...unmarked(id), version: 1, order: orderBetween(keyOf(above), below === null ? undefined : keyOf(below), 0) }))
  const pinned = ['crowd-14', 'crowd-08'].map((id, index) =>
    ({ ...unmarked(id), version: 1, pinnedAt: 1_700_000_000_000 + index }))
  return [...new Map([...read, ...placed, ...pinned].map(mark => [mark.id, mark])).values()]
}

/** The world every case starts from: always the same, and small enough to read. */
export const suiteSeed = (): Seed => {
  const all = threads()
  return {
    tenantId: 'harbor',
    agents: agents(),
    inboxes: inboxes(),
    channels: channels(),
    contacts: contacts(),
    tags: tags(),
    canned: cannedMessages(),
    conversations: all.map(thread => thread.conversation),
    messages: all.flatMap(thread => thread.messages),
    marks: { [AGENTS.iris]: marksOfIris(all) },
    favorites: {
      [AGENTS.iris]: [{ id: 'contact-01', version: 1, since: 1_700_000_000_000 }],
      [AGENTS.noel]: [{ id: 'contact-12', version: 1, since: 1_700_000_000_000 }],
    },
  }
}
