import { woken } from '../../model/conversation.js'
import type { Conversation } from '../../model/conversation.js'
import type { Write } from './write.js'
import type { Due, Reader } from './reader.js'
import { append, eventLine } from './thread.js'

/** How many are woken in one transaction. */
export const WAKE_BATCH = 100

/** Whatever asks for it and however often: a conversation is woken once for each time it was snoozed until. */
const wokenOne = (conversation: Conversation, now: number): readonly Write[] =>
  append(woken(conversation), [
    eventLine(`${conversation.id}:woke:${conversation.snoozedUntil}`, { type: 'woke' }, null, now),
  ]).writes

export interface Woken extends Pick<Due, 'next'> {
  readonly writes: readonly Write[]
}

/** Wakes what was snoozed until now. */
export const decideWake = async (reader: Pick<Reader, 'due'>, now: number): Promise<Woken> => {
  const { conversations, next } = await reader.due(now, WAKE_BATCH)
  return { writes: conversations.filter(({ status }) => status === 'snoozed').flatMap(one => wokenOne(one, now)), next }
}
