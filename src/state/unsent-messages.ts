import type { WritableAtom } from 'nanostores'
import { atom } from 'nanostores'
import type { DraftKind } from './draft.js'
import { draftKey } from './draft.js'
import type { Inbox } from './inbox.js'
import type { Unsent } from './outbox.js'
import { memoize } from './widgets/memoize.js'
import { writing } from './widgets/writing.js'

const sentOf = (inbox: Inbox, commandId: string) => {
  const unsent = inbox.outbox.unsent.get().find(({ command }) => command.id === commandId)
  return unsent?.command.type === 'send-message' ? { ...unsent, command: unsent.command } : undefined
}

/** The message of a conversation that was sent last, while it is held. */
export const heldMessage = (inbox: Inbox, conversationId: string): Unsent | undefined =>
  inbox.outbox.unsent.get().findLast(({ command, state }) =>
    state === 'held' && command.type === 'send-message' && command.conversationId === conversationId)

/** Takes a message out of the outbox and back into the draft it came from, in one step on the device. */
export const takeBackMessage = async (inbox: Inbox, commandId: string): Promise<boolean> => {
  const command = sentOf(inbox, commandId)?.command
  if (!command) return false
  const key = draftKey(command.conversationId, command.kind satisfies DraftKind)
  let apply = () => { /* too late */ }
  const taken = await inbox.outbox.takeBack(commandId, ({ files }: Pick<Unsent, 'files'>) => {
    const back = inbox.drafts.giveBack(key, { id: commandId, text: command.text, files })
    apply = back.apply
    return [back.op]
  })
  if (taken) {
    apply()
    writing(inbox, { conversationId: command.conversationId }).choose(command.kind)
  }
  return taken !== undefined
}

/** Unconfirmed messages that were looked for and not found, with how often each had been tried by then. */
export const lookedFor = memoize((
  _inbox: Inbox, _options: Record<never, never>,
): WritableAtom<ReadonlyMap<string, number>> => atom(new Map()))

/** Whether a message was looked for since it was last tried, and not found. */
export const isNotFound = ({ command, state, attempts }: Unsent, looked: ReadonlyMap<string, number>): boolean =>
  state === 'unconfirmed' && looked.get(command.id) === attempts

/** How many of the newest messages are looked through. */
const LOOKED_AT = 100

/**
 * Looks for an unconfirmed message among the newest of its conversation: by its id, where the back end keeps ids; else
 * by its text, written by me since it was tried.
 */
export const checkMessage = async (inbox: Inbox, commandId: string): Promise<boolean> => {
  const unsent = sentOf(inbox, commandId)
  if (unsent?.state !== 'unconfirmed') return unsent === undefined
  const { command, seqBefore } = unsent
  const { items } = await inbox.load(
    { type: 'messages', conversationId: command.conversationId, limit: LOOKED_AT }, new AbortController().signal)
  const me = inbox.me()?.id
  const isIt = ({ id, seq, authorId, text }: (typeof items)[number]) => id === command.messageId
    || authorId === me && text === command.text && seq > (seqBefore ?? Infinity)
  const isThere = items.some(isIt)
  if (isThere) {
    inbox.outbox.confirm(commandId)
  } else {
    const looked = lookedFor(inbox, {})
    looked.set(new Map(looked.get()).set(commandId, unsent.attempts))
  }
  return isThere
}
