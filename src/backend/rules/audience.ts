import type { Conversation } from '../../model/conversation.js'
import { membersOf } from './members.js'
import type { Lookup } from './overlay.js'
import type { Write } from './write.js'

/** The agents who may hear of a change; null: everyone. */
export type Audience = readonly string[] | null

/** Who may see a conversation, wherever it is stored. */
export const conversationMembers = async (
  conversation: Conversation, reader: Lookup,
): Promise<readonly string[]> => {
  const { inboxId, channelId } = conversation
  const inbox = inboxId === null ? undefined : await reader.get('inbox', inboxId)
  const channel = channelId === null ? undefined : await reader.get('channel', channelId)
  return membersOf(conversation, inbox, channel)
}

/** Whose channel it is that a conversation came by: not all who see one that was moved have it. */
export const channelHolders = async ({ channelId }: Conversation, reader: Lookup): Promise<readonly string[]> => {
  const channel = channelId === null ? undefined : await reader.get('channel', channelId)
  if (!channel) return []
  if (channel.ownerId !== null) return [channel.ownerId]
  return channel.inboxId === null ? [] : (await reader.get('inbox', channel.inboxId))?.memberIds ?? []
}

const ofConversation = async (id: string, reader: Lookup): Promise<Audience> => {
  const conversation = await reader.get('conversation', id)
  return conversation ? conversationMembers(conversation, reader) : []
}

const ofInbox = async (inboxId: string | null, reader: Lookup): Promise<Audience> =>
  inboxId === null ? null : (await reader.get('inbox', inboxId))?.memberIds ?? []

/** Those who saw a conversation before a write and do not see it after. */
export const lostSight = async (
  { kind, id, value }: Write, before: Lookup, after: Lookup,
): Promise<readonly string[]> => {
  if (kind !== 'conversation' || value === null) return []
  const earlier = await before.get('conversation', id)
  if (!earlier || earlier.inboxId === value.inboxId && earlier.memberIds === value.memberIds) return []
  const members = await conversationMembers(value, after)
  return (await conversationMembers(earlier, before)).filter(one => !members.includes(one))
}

/** Who hears of a write. `reader` shows what is stored once it is done. */
export const audienceOf = async (write: Write, reader: Lookup): Promise<Audience> => {
  if (write.owner !== null) return [write.owner]
  switch (write.kind) {
    case 'conversation': return ofConversation(write.id, reader)
    case 'message': return write.value ? ofConversation(write.value.conversationId, reader) : null
    case 'contact': return write.value?.scope === 'private' ? [write.value.ownerId ?? ''] : null
    // Everybody may name every inbox; and who leaves one has to hear of it.
    case 'inbox': return null
    case 'channel': return write.value?.ownerId ? [write.value.ownerId] : ofInbox(write.value?.inboxId ?? null, reader)
    case 'canned': return ofInbox(write.value?.inboxId ?? null, reader)
    // That one is gone everybody may hear: nobody else knows its id.
    case 'view': return write.value && !write.value.shared ? [write.value.ownerId] : null
    default: return null
  }
}
