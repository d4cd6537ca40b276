import '../../src/define/inbox-list.js'
import { createLocalBackend } from '../../src/backend/local/index.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { InboxList } from '../../src/elements/conversations/inbox-list.js'
import { createInbox } from '../../src/state/inbox.js'
import { manyConversations } from '../../src/testing/index.js'
import { put } from '../ours/inbox.js'
import { ME, NOW } from '../page/data.js'
import { settle, until } from '../page/frames.js'
import { watchGaps } from './tasks.js'

const DATABASE = 'bench-merging'
const { signal } = new AbortController()
const seed = manyConversations(1, { now: NOW })
const [tagId, intoId] = seed.tags!.map(tag => tag.id) as [string, string]

/** Stores so many conversations that have a tag, and an agent who may merge it. */
export const fillMerging = async (count: number): Promise<void> => {
  const { conversations, agents, marks, ...others } = manyConversations(count, { now: NOW })
  const filled = createLocalBackend({
    database: DATABASE, agentId: ME, seed: () => ({
      ...others, messages: [], marks: { [ME]: marks![ME]! },
      conversations: conversations!.map(one => ({ ...one, tagIds: [tagId] })),
      agents: agents!.map(one => one.id === ME ? { ...one, role: 'manager' as const } : one),
    }),
  })
  await filled.connect(signal)
  await filled.close()
}

/** A tag that very many conversations have is merged into another one, beside a list that shows it. */
export const merging = {
  /** Milliseconds it takes, how long the page keeps a frame waiting meanwhile, and its tasks of more than 50 ms. */
  async run() {
    const box = document.querySelector<HTMLElement>('#box')!
    box.className = 'list'
    const inbox = createInbox({
      backend: createLocalBackend({ database: DATABASE, agentId: ME }), device: createMemoryDevice(),
    })
    inbox.start()
    await until(() => inbox.session.get().status === 'ready')
    const element = put(box, 'inbox-list', inbox) as InboxList
    element.filter = { status: 'open' }
    await until(() => element.shadowRoot!.querySelector('.row'))
    // All conversations are read: only then another order can be shown.
    await inbox.load({ type: 'conversations', filter: { status: 'closed' }, sort: 'oldest', limit: 1 }, signal)
    await settle()
    const tasks: number[] = []
    const observer = new PerformanceObserver(list => { for (const { duration } of list.getEntries()) tasks.push(duration) })
    observer.observe({ type: 'longtask' })
    const end = watchGaps()
    const from = performance.now()
    await inbox.actions.run('merge-tags', { tagId, intoId })
    const ms = performance.now() - from
    await settle()
    observer.disconnect()
    return { ms, tasks, ...end() }
  },
}
