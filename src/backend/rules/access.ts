import type { Channel } from '../../model/channel.js'
import type { Conversation } from '../../model/conversation.js'
import type { SharedInbox } from '../../model/inbox.js'

/** Whether all members of an inbox may read what was said on its numbers before they joined. */
export const sharesHistory = (inbox: SharedInbox | undefined): boolean => inbox?.historyShared ?? false

/** What one agent may see, made once and asked for each row of a list. */
export interface Access {
  readonly agentId: string
  /** Inboxes the agent is a member of. */
  readonly inboxes: readonly SharedInbox[]
  /** Their channels, and the agent's own numbers. */
  readonly channels: readonly Channel[]
  maySee(conversation: Conversation): boolean
}

/** Says of each conversation the same as `membersOf`, without a look-up per row. */
export const accessOf = (
  agentId: string, allInboxes: Iterable<SharedInbox>, allChannels: Iterable<Channel>,
): Access => {
  const inboxes = [...allInboxes].filter(inbox => inbox.memberIds.includes(agentId))
  const inboxIds = new Set<string | null>(inboxes.map(inbox => inbox.id))
  const sharingIds = new Set<string | null>(inboxes.filter(sharesHistory).map(inbox => inbox.id))
  const everyChannel = [...allChannels]
  const ownIds = new Set<string | null>(everyChannel.filter(one => one.ownerId === agentId).map(one => one.id))
  return {
    agentId,
    inboxes,
    channels: everyChannel.filter(channel => ownIds.has(channel.id) || inboxIds.has(channel.inboxId)),
    maySee: ({ kind, inboxId, channelId, memberIds, formerOwnerId }) => {
      switch (kind) {
        case 'shared': return inboxIds.has(inboxId)
        case 'private': return ownIds.has(channelId)
        case 'legacy': return formerOwnerId === agentId || sharingIds.has(inboxId)
        case 'direct':
        case 'team': return memberIds.includes(agentId)
      }
    },
  }
}
