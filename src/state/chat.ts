import type { Conversation } from '../model/conversation.js'
import { meetAgent } from './colleagues.js'
import type { Inbox } from './inbox.js'
import type { Follow } from './records/derive.js'

/** Whom a direct chat is with. */
export const otherOf = (inbox: Inbox, { kind, memberIds }: Conversation): string | undefined => {
  const me = inbox.me()?.id
  return kind === 'direct' ? memberIds.find(id => id !== me) : undefined
}

/** A conversation as it is shown: a direct chat has the name of the other agent for its title. */
export const titled = <T extends Conversation | undefined>(inbox: Inbox, conversation: T, follow: Follow): T => {
  if (conversation?.kind !== 'direct' || conversation.title !== '') return conversation
  const otherId = otherOf(inbox, conversation)
  const other = follow('agent', otherId)
  if (otherId !== undefined && !other) meetAgent(inbox, otherId)
  return other ? { ...conversation, title: other.name } : conversation
}
