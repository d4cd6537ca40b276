import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { SharedInbox } from '../../model/inbox.js'
import { sharesHistory } from './access.js'

/** The agents who may see a conversation. `inbox` and `channel` are its own. */
export const membersOf = (
  conversation: Pick<Conversation, 'kind' | 'memberIds' | 'formerOwnerId'>, inbox: SharedInbox | undefined, channel: Channel | undefined,
): readonly string[] => {
  const team = inbox?.memberIds ?? []
  const owner = channel?.ownerId ? [channel.ownerId] : []
  const formerly = conversation.formerOwnerId === undefined ? [] : [conversation.formerOwnerId]
  switch (conversation.kind) {
    case 'shared': return team
    case 'private': return owner
    case 'legacy': return [...new Set([...sharesHistory(inbox) ? team : [], ...formerly])]
    case 'direct':
    case 'team': return conversation.memberIds
  }
}

export const maySeeContact = (contact: Contact, agentId: string): boolean =>
  contact.scope === 'shared' || contact.ownerId === agentId
