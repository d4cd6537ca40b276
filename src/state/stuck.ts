import type { Inbox } from './inbox.js'
import type { ReadableStore } from './store.js'
import { combine } from './store.js'
import { memoize } from './widgets/memoize.js'

/** Why a message does not get through by itself in a moment, the worst first. */
export const STUCK_STATES = ['failed', 'unconfirmed', 'waiting'] as const
export type StuckState = (typeof STUCK_STATES)[number]

const isStuckState = (state: string): state is StuckState => (STUCK_STATES as readonly string[]).includes(state)

export interface Stuck {
  readonly count: number
  /** The worst that became of a message, by conversation. */
  readonly worst: ReadonlyMap<string, StuckState>
}

/** Messages that do not get through: one rule for everyone who counts or marks them. */
export const stuckMessages = memoize((inbox: Inbox, _options: Record<never, never>): ReadableStore<Stuck> =>
  combine([inbox.outbox.unsent, inbox.connection], (all, connection) => {
    const worst = new Map<string, StuckState>()
    let count = 0
    for (const { command, state } of all) {
      // Without a connection nothing gets through.
      const stuck = isStuckState(state) ? state : connection.state === 'connected' ? null : 'waiting'
      if (command.type !== 'send-message' || stuck === null) continue
      count++
      const before = worst.get(command.conversationId)
      if (!before || STUCK_STATES.indexOf(stuck) < STUCK_STATES.indexOf(before)) {
        worst.set(command.conversationId, stuck)
      }
    }
    return { count, worst }
  }))
