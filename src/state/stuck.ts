import type { Inbox } from './inbox.js'
import { laneOf } from './outbox-rules.js'
import type { Unsent } from './outbox.js'
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
  /** How many of a conversation's messages wait. */
  readonly waiting: ReadonlyMap<string, number>
}

/** A try that follows on a failed one is none of its own: what flickered with each would move the page. */
const isTriedAgain = ({ state, attempts }: Unsent): boolean =>
  state === 'queued' ? attempts > 0 : state === 'sending' && attempts > 1

/** Messages that do not get through: one rule for everyone who counts or marks them. */
export const stuckMessages = memoize((inbox: Inbox, _options: Record<never, never>): ReadableStore<Stuck> =>
  combine([inbox.outbox.unsent, inbox.connection], (all, connection) => {
    const worst = new Map<string, StuckState>()
    const waiting = new Map<string, number>()
    const shut = new Set<string>()
    let count = 0
    for (const unsent of all) {
      const { command, state } = unsent
      const lane = laneOf(command)
      // Without a connection nothing gets through, nor behind what waits.
      const isWaiting = connection.state !== 'connected' || isTriedAgain(unsent) || state === 'queued' && shut.has(lane)
      const stuck = isStuckState(state) ? state : isWaiting ? 'waiting' : null
      if (stuck !== null && stuck !== 'failed') shut.add(lane)
      if (command.type !== 'send-message' || stuck === null) continue
      count++
      const { conversationId } = command
      if (stuck === 'waiting') waiting.set(conversationId, (waiting.get(conversationId) ?? 0) + 1)
      const before = worst.get(conversationId)
      if (!before || STUCK_STATES.indexOf(stuck) < STUCK_STATES.indexOf(before)) worst.set(conversationId, stuck)
    }
    return { count, worst, waiting }
  }))
