import type { Command } from '../backend/commands.js'
import type { BackendError, ErrorCode } from '../backend/errors.js'

/** What becomes of a command whose execution was answered with that code. */
const FATES = {
  offline: 'wait', unauthorized: 'wait', 'rate-limited': 'wait', unavailable: 'wait', unknown: 'fail',
  forbidden: 'fail', 'not-found': 'fail', conflict: 'fail', invalid: 'fail', 'too-large': 'fail',
  'unsupported-type': 'fail', 'opted-out': 'fail', 'unregistered-number': 'fail',
} as const satisfies Record<ErrorCode, 'wait' | 'fail'>

export const fateOf = (error: BackendError): 'wait' | 'fail' => FATES[error.code]

/** Text that a person wrote must survive a reload; anything else is an act that they see undone. */
export const isKept = (command: Command): command is Command<'send-message'> => command.type === 'send-message'

/** Commands of one lane keep their order: nothing overtakes an unsettled message. Marks are mine and wait for none. */
export const laneOf = (command: Command): string => {
  const mine = command.type === 'mark-read' || command.type === 'mark-unread' ? 'mine' : 'team'
  const subject = 'conversationId' in command && command.conversationId !== null
    ? command.conversationId
    : 'contactId' in command ? command.contactId : command.id
  return `${mine}:${subject}`
}

const FIRST_DELAY = 1_000
const LONGEST_DELAY = 60_000

/** Doubles with each try, with up to half of it taken off at random, so that not everyone comes back at once. */
const backoff = (attempts: number, random: () => number): number =>
  Math.min(FIRST_DELAY * 2 ** (attempts - 1), LONGEST_DELAY) * (1 - random() / 2)

/** Milliseconds until the next try: as the back end says, else longer with each one. `random`: 0 to 1. */
export const delayOf = (error: BackendError, attempts: number, random: () => number): number => {
  const told = error.is('rate-limited') || error.is('unavailable') ? error.details.retryAfter : undefined
  return told ?? backoff(attempts, random)
}
