import type { Guarantees } from '../backend/capabilities.js'
import type { Command, CommandType } from '../backend/commands.js'
import type { BackendError, ErrorCode } from '../backend/errors.js'
import { PREFERENCES_ID } from '../model/preferences.js'
import type { UnsentRow } from './outbox-row.js'

/**
 * What becomes of a command whose execution was answered with that code: it is tried again, a person is asked, or it
 * has failed.
 */
export type Fate = 'wait' | 'ask' | 'fail'

const FATES = {
  offline: 'wait', unauthorized: 'wait', 'rate-limited': 'wait', unavailable: 'wait', unknown: 'ask',
  forbidden: 'fail', 'not-found': 'fail', conflict: 'fail', invalid: 'fail', 'too-large': 'fail',
  'unsupported-type': 'fail', 'opted-out': 'fail', 'unregistered-number': 'fail',
} as const satisfies Record<ErrorCode, Fate>

/** Whether a command that was answered so may have taken effect all the same. */
export const mayHaveArrived = (error: BackendError): boolean => {
  if (error.is('offline')) return error.details.sent !== false
  return error.code === 'unavailable' || error.code === 'unknown'
}

/** Carried out twice, these end as if carried out once, whatever a back end promises. */
const REPEATABLE: { readonly [T in CommandType]: boolean } = {
  'send-message': false, 'create-tag': false, 'create-contact': false, 'log-call': false, 'start-chat': false,
  'start-conversation': false, 'save-view': true, 'delete-view': true, 'set-preferences': true,
  assign: true, 'set-tags': true, close: true, reopen: true, 'mark-read': true, 'mark-unread': true,
  'update-contact': true, 'set-favorite': true, snooze: true, 'mark-spam': true, 'not-spam': true, move: true, 'rename-chat': true, 'add-to-chat': true,
  'leave-chat': true,
  'set-pin': true, 'set-order': true, 'update-tag': true, 'update-inbox': true,
  'update-channel': true, 'delete-tag': false, 'merge-tags': false,
}

/** Whether a command first tried at `triedAt` may be sent again unasked. */
export const mayRepeat = (
  { type }: Command, triedAt: number, now: number, { duplicates, duplicateWindow = 0 }: Guarantees,
): boolean => REPEATABLE[type] || duplicates === 'permanent'
  // A clock set back says nothing about how long ago it was.
  || duplicates === 'window' && now >= triedAt && now - triedAt < duplicateWindow

/** `triedAt`: when it may have arrived first; null: it cannot have. */
export const fateOf = (
  error: BackendError, command: Command, triedAt: number | null, now: number, guarantees: Guarantees,
): Fate => {
  const fate: Fate = FATES[error.code]
  const isSafe = triedAt === null || mayRepeat(command, triedAt, now, guarantees)
  // Where it can do no harm to send it again, a person is not asked whether it arrived.
  if (fate === 'ask') return isSafe ? 'fail' : 'ask'
  return fate === 'wait' && !isSafe ? 'ask' : fate
}

/** Text that a person wrote must survive a reload; anything else is an act that they see undone. */
export const isKept = (command: Command): command is Command<'send-message'> => command.type === 'send-message'

/** What a customer reads can be taken back for a moment; a note is corrected by another one. */
export const isHeld = (command: Command): boolean => isKept(command) && command.kind === 'message'

/**
 * Whether a person can have it back as if it had never been sent. Not one that may have arrived: written once more, it
 * would be there twice.
 */
export const canTakeBack = ({ state, triedAt }: UnsentRow): boolean =>
  state === 'held' || state === 'failed'
  || (state === 'queued' || state === 'waiting') && triedAt === null

const MINE: ReadonlySet<CommandType> = new Set<CommandType>(['mark-read', 'mark-unread', 'set-pin', 'set-order', 'set-preferences'])

/** Commands of one lane keep their order: nothing overtakes an unsettled message. Marks are mine and wait for none. */
export const laneOf = (command: Command): string => {
  const mine = MINE.has(command.type) ? 'mine' : 'team'
  const subject = 'conversationId' in command && command.conversationId !== null
    ? command.conversationId
    : 'contactId' in command ? command.contactId : 'viewId' in command ? command.viewId
      : 'tagId' in command ? command.tagId
        : command.type === 'update-inbox' ? command.inboxId : 'channelId' in command ? command.channelId
          // Each one says all of it: the last must win.
          : command.type === 'set-preferences' ? PREFERENCES_ID : command.id
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

/** How long what went out is remembered, in milliseconds: a tab may sleep for days and wake with it in hand. */
export const REMEMBERED = 7 * 24 * 60 * 60 * 1_000
