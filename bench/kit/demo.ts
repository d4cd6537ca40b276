import { createWorld } from '../../examples/crm/world.js'
import { createLocalBackend } from '../../src/backend/local/index.js'
import type { Seed } from '../../src/backend/rules/seed.js'
import { manyConversations } from '../../src/testing/index.js'

const DATABASE = 'inbox:crm-demo'

/** The demo's own world and so many conversations more, all with its shop. */
const crowded = (count: number): Seed => {
  const world = createWorld()
  const crowd = manyConversations(count, { now: Date.now() })
  const [me] = world.agents
  const channel = world.channels.find(one => one.inboxId === 'shop')!
  const marks = Object.values(crowd.marks!)[0]!
  return {
    ...world,
    contacts: [...world.contacts!, ...crowd.contacts!.filter(({ id }) => id.startsWith('crowd-'))],
    conversations: [...world.conversations!, ...crowd.conversations!.map((conversation, index) => ({
      ...conversation, channelId: channel.id, inboxId: channel.inboxId, assigneeId: index % 3 === 0 ? me!.id : null,
      tagIds: index % 4 === 0 ? [world.tags![0]!.id] : [],
    }))],
    messages: [...world.messages!, ...crowd.messages!],
    marks: Object.fromEntries(Object.entries(world.marks!).map(([id, own]) => [id, [...own, ...marks]])),
  }
}

/** Stores the demo's world before the demo is opened for the first time. */
export const fillDemo = async (count: number): Promise<void> => {
  const seed = crowded(count)
  const backend = createLocalBackend({ database: DATABASE, agentId: seed.agents[0]!.id, seed: () => seed })
  await backend.connect(new AbortController().signal)
  await backend.close()
}
