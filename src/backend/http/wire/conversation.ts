import * as v from 'valibot'
import type { Conversation, MessagePreview } from '../../../model/conversation.js'
import { CONVERSATION_KINDS, CONVERSATION_STATUSES } from '../../../model/conversation.js'
import { DELIVERIES } from '../../../model/message.js'
import { direction, messageKind } from './message.js'
import { base, count, id, ids, text, time, word } from './scalars.js'

export const conversationKind = v.picklist(CONVERSATION_KINDS)
export const conversationStatus = v.picklist(CONVERSATION_STATUSES)

const preview = v.object({
  messageId: id, text, kind: messageKind, direction, authorId: v.nullable(id), delivery: v.nullable(word(DELIVERIES)),
  attachmentCount: count,
}) satisfies v.GenericSchema<unknown, MessagePreview>

export const conversation = v.object({
  ...base, kind: conversationKind, status: word(CONVERSATION_STATUSES), inboxId: v.nullable(id),
  channelId: v.nullable(id), contactId: v.nullable(id), address: text, title: text, memberIds: ids,
  formerOwnerId: v.exactOptional(id),
  assigneeId: v.nullable(id), tagIds: ids, createdAt: time, activityAt: time, waitingSince: v.nullable(time),
  closedAt: v.nullable(time), closedById: v.nullable(id), snoozedUntil: v.nullable(time),
  lastMessage: v.nullable(preview), lastSeq: count, inboundCount: count, hasAttachment: v.boolean(),
}) satisfies v.GenericSchema<unknown, Conversation>
