import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import { reopened } from '../../model/conversation.js'
import type { Decision } from './decide.js'
import type { Reader } from './reader.js'
import { notFound } from './refuse.js'
import type { Inbound } from './simulator.js'
import type { Line } from './thread.js'
import { append, eventId, eventLine } from './thread.js'

export interface InboundFacts {
  readonly channel: Channel | undefined
  /** The newest one with that customer on that channel. */
  readonly conversation: Conversation | undefined
  readonly contact: Contact | undefined
}

/** Made by the back end. The conversation's is used when a new one begins. */
export interface InboundIds {
  readonly messageId: string
  readonly conversationId: string
}

export const gatherInbound = async (inbound: Inbound, reader: Reader): Promise<InboundFacts> => ({
  channel: await reader.get('channel', inbound.channelId),
  conversation: await reader.conversationAt(inbound.channelId, inbound.from),
  contact: await reader.contactAt(inbound.from),
})

const begun = (id: string, channel: Channel, address: string, now: number): Conversation => ({
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

/**
 * A customer's message comes in: it joins the newest conversation, wakes it when it was closed or snoozed, or begins
 * one. Spam stays spam; what is read-only is left alone. The text is stored as it came.
 */
export const decideInbound = (inbound: Inbound, facts: InboundFacts, ids: InboundIds, now: number): Decision => {
  const { channel, contact } = facts
  if (!channel) throw notFound('channel', inbound.channelId)
  const joined = facts.conversation?.kind === 'legacy' ? undefined : facts.conversation
  const found = joined ?? begun(ids.conversationId, channel, inbound.from, now)
  const conversation = { ...found, contactId: found.contactId ?? contact?.id ?? null }
  const message: Line = {
    id: ids.messageId,
    at: now,
    kind: 'message',
    direction: 'in',
    authorId: conversation.contactId,
    text: inbound.text,
    attachments: inbound.attachments ?? [],
    delivery: null,
    failure: null,
    event: null,
  }
  const wakes = conversation.status === 'closed' || conversation.status === 'snoozed'
  const after = wakes
    ? append(reopened(conversation), [eventLine(eventId(ids.messageId), { type: 'reopened' }, null, now), message])
    : append(conversation, [message])
  return { writes: after.writes }
}
