import type { Inbox } from './inbox.js'
import type { Unsent } from './outbox.js'
import type { ReadableStore } from './store.js'
import { combine } from './store.js'
import { memoize } from './widgets/memoize.js'

/** Why a message does not get through by itself in a moment, the worst first. */
export const STUCK_STATES = ['failed', 'unconfirmed', 'waiting'] as const
export type StuckState = (typeof STUCK_STATES)[number]

const isStuckState = (state: string): state is StuckState => (STUCK_STATES as readonly string[]).includes(state)

/** One rule for everyone who counts or marks them. Without a connection nothing gets through. */
const stuckState = ({ command, state }: Unsent, isConnected: boolean): StuckState | null => {
  if (command.type !== 'send-message') return null
  return isStuckState(state) ? state : isConnected ? null : 'waiting'
}

export interface Stuck {
  readonly count: number
  /** The worst that became of a message, by conversation. */
  readonly worst: ReadonlyMap<string, StuckState>
}

/** Messages that do not get through. */
export const stuckMessages = memoize((inbox: Inbox, _options: Record<never, never>): ReadableStore<Stuck> =>
  combine([inbox.outbox.unsent, inbox.connection], (all, connection) => {
    const worst = new Map<string, StuckState>()
    let count = 0
    for (const one of all) {
      const state = stuckState(one, connection.state === 'connected')
      if (state === null || one.command.type !== 'send-message') continue
      count++
      const { conversationId } = one.command
      const before = worst.get(conversationId)
      if (!before || STUCK_STATES.indexOf(state) < STUCK_STATES.indexOf(before)) worst.set(conversationId, state)
    }
    return { count, worst }
  }))
