import type { Channel } from '../../model/channel.js'
import type { Conversation } from '../../model/conversation.js'

/** What tells a new conversation from any other. */
type Beginning = Pick<Conversation, 'id' | 'kind'> & Partial<Conversation>

/** A conversation as it begins, before anything was said. */
export const begun = (beginning: Beginning, now: number): Conversation => ({
  version: 0,
  status: 'open',
  inboxId: null,
  channelId: null,
  contactId: null,
  address: '',
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
  ...beginning,
})

/** One with a customer, on a channel. `tagIds`: what conversations of its inbox begin with. */
export const begunWith = (
  id: string, { id: channelId, inboxId, ownerId }: Channel, address: string, now: number,
  tagIds: readonly string[] = [],
): Conversation => begun({ id, kind: ownerId === null ? 'shared' : 'private', inboxId, channelId, address, tagIds }, now)
