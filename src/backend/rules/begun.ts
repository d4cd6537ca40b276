import type { Channel } from '../../model/channel.js'
import type { Conversation } from '../../model/conversation.js'

/** A conversation with a customer as it begins, before anything was said. */
export const begun = (id: string, channel: Channel, address: string, now: number): Conversation => ({
  id,
  version: 0,
  kind: channel.ownerId === null ? 'shared' : 'private',
  status: 'open',
  inboxId: channel.inboxId,
  channelId: channel.id,
  contactId: null,
  address,
  title: '',
  memberIds: [],
  assigneeId: null,
  tagIds: [],
  createdAt: now,
  activityAt: now,
  waitingSince: null,
  closedAt: null,
  closedById: null,
  snoozedUntil: null,
  lastMessage: null,
  lastSeq: 0,
  inboundCount: 0,
  hasAttachment: false,
})
