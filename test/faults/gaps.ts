import type { Listener } from '../../src/backend/changes.js'
import { BackendError } from '../../src/backend/errors.js'
import type { ConversationFilter } from '../../src/model/filter.js'
import { createConversationList } from '../../src/state/conversation-list.js'
import { createThread } from '../../src/state/thread.js'
import { AGENTS, CHANNELS, LONG_THREAD, longThread } from '../../src/testing/index.js'
import { aReadyDesk, calm, like, watchStore } from '../state/world.js'
import { chanceOf } from './chance.js'

export interface GapResult {
  readonly gaps: number
  /** Messages that came while the line was cut. */
  readonly missed: number
  /** Of catch-ups: those that failed, and those that found a page on its way. */
  readonly failed: number
  readonly busy: number
  /** What was not told of though it was not there. */
  readonly silent: readonly string[]
}

const OPEN: ConversationFilter = { status: 'open' }
const customers = ['+14155550111', '+14155550177', '+14155550178'] as const

/** Cuts one line so many times, each with news that never come, and looks whether everything loaded catches up. */
export const simulateGaps = async (seed: number, gaps: number): Promise<GapResult> => {
  const chance = chanceOf(seed)
  let listener: Listener | undefined
  let isCut = false
  const { inbox, world } = await aReadyDesk({
    seed: longThread(120),
    through: backend => like(backend, {
      subscribe(told, since) {
        listener = told
        return backend.subscribe({ ...told, changes(batch, at) { if (!isCut) told.changes(batch, at) } }, since)
      },
    }),
  })
  const lists = [OPEN, {}].map(filter => createConversationList(inbox, filter, 'newest'))
  const thread = createThread(inbox, LONG_THREAD)
  for (const store of [...lists, thread]) watchStore(store.state as ReturnType<typeof createThread>['state'])
  await calm()

  const result = { gaps, missed: 0, failed: 0, busy: 0, silent: [] as string[] }
  for (let gap = 0; gap < gaps; gap++) {
    isCut = true
    for (let count = 1 + chance.below(4); count > 0; count--) {
      await world.simulator.receive({ channelId: CHANNELS.texts, from: chance.pick(customers), text: `Unheard ${gap}` })
      result.missed++
    }
    isCut = false
    const release = chance.is(0.3) ? world.faults.hold('load', 'response') : undefined
    if (release) {
      result.busy++
      thread.loadOlder()
      lists[0]!.loadMore()
      await calm()
    }
    const fails = chance.is(0.3)
    if (fails) {
      result.failed++
      for (let call = 0; call < 3; call++) world.faults.failNext('load', new BackendError('offline', {}))
    }
    listener?.gap()
    await calm()
    release?.()
    await calm()
    const silentBefore = result.silent.length
    await look(`gap ${gap}`)
    if (result.silent.length > silentBefore) continue
    // Whoever was told tries again, and then has it all.
    for (const list of lists) list.retry()
    thread.retry()
    await calm()
  }
  return result

  async function look(where: string): Promise<void> {
    const { signal } = new AbortController()
    const backend = world.backend(AGENTS.mara)
    await backend.connect(signal)
    const messages = (world.snapshot().messages ?? []).filter(({ conversationId }) => conversationId === LONG_THREAD)
      .sort((a, b) => a.seq - b.seq).map(({ id }) => id)
    const shown = thread.state.get()
    if (shown.status === 'ready' && !shown.failed && !shown.newer) {
      if (messages.slice(-shown.ids.length).join() !== shown.ids.join()) result.silent.push(`${where}: thread`)
    }
    for (const [index, list] of lists.entries()) {
      const state = list.state.get()
      if (state.status !== 'ready' || state.moreError || state.gap) continue
      const page = await backend.load(
        { type: 'conversations', filter: index === 0 ? OPEN : {}, sort: 'newest', limit: 500 }, signal)
      const ids = page.items.map(({ id }) => id).slice(0, state.ids.length)
      if (ids.join() !== state.ids.join()) result.silent.push(`${where}: list ${index}`)
    }
    await backend.close()
  }
}
