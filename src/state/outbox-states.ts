export const UNSENT_STATES = ['held', 'queued', 'sending', 'waiting', 'unconfirmed', 'failed'] as const
/**
 * How far a command got that is not accepted yet: `held` while it can be taken back; `queued` behind another;
 * `sending`; `waiting` for the next try; `unconfirmed` when nobody knows whether it arrived; `failed` until a person
 * decides.
 */
export type UnsentState = (typeof UNSENT_STATES)[number]

/** What can happen to it. */
export type UnsentEvent =
  /** Its time to be taken back is over. */
  | 'release'
  /** It is on its way. */
  | 'start'
  /** The back end has it. */
  | 'accept'
  /** It will be tried again. */
  | 'wait'
  /** It may have arrived, and must not be sent twice. */
  | 'doubt'
  /** The back end will not have it. */
  | 'refuse'
  /** It is tried again: it is time, or a person says so. */
  | 'retry'
  /** A person takes it back. */
  | 'take-back'

/** Every transition there is. `gone`: it is no longer in the outbox. */
const TRANSITIONS: { readonly [S in UnsentState]: { readonly [E in UnsentEvent]?: UnsentState | 'gone' } } = {
  held: { release: 'queued', 'take-back': 'gone' },
  queued: { start: 'sending', doubt: 'unconfirmed', accept: 'gone', 'take-back': 'gone' },
  sending: { accept: 'gone', wait: 'waiting', doubt: 'unconfirmed', refuse: 'failed', retry: 'queued' },
  waiting: { retry: 'queued', accept: 'gone', 'take-back': 'gone' },
  unconfirmed: { retry: 'queued', accept: 'gone', 'take-back': 'gone' },
  failed: { retry: 'queued', accept: 'gone', 'take-back': 'gone' },
}

export const canHappen = (state: UnsentState, event: UnsentEvent): boolean => TRANSITIONS[state][event] !== undefined

/** The state after an event. Throws a `RangeError` where there is no such transition: that is a fault of the kit. */
export const stateAfter = (state: UnsentState, event: UnsentEvent): UnsentState | 'gone' => {
  const next = TRANSITIONS[state][event]
  if (next === undefined) throw new RangeError(`No ${event} of what is ${state}`)
  return next
}
