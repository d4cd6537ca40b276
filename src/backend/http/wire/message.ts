import * as v from 'valibot'
import type { Message, ThreadEvent } from '../../../model/message.js'
import { CALL_OUTCOMES, DELIVERIES, MESSAGE_DIRECTIONS, MESSAGE_KINDS } from '../../../model/message.js'
import { attachment } from './attachment.js'
import { base, count, id, real, text, time, web } from './scalars.js'

export const messageKind = v.picklist(MESSAGE_KINDS)
export const direction = v.picklist(MESSAGE_DIRECTIONS)
export const delivery = v.picklist(DELIVERIES)
export const callOutcome = v.picklist(CALL_OUTCOMES)

export const threadEvent = v.variant('type', [
  v.object({ type: v.picklist(['assigned', 'unassigned']), assigneeId: id }),
  v.object({ type: v.picklist(['closed', 'reopened']) }),
  v.object({ type: v.picklist(['tagged', 'untagged']), tagId: id }),
  v.object({ type: v.literal('called'), number: text, outcome: callOutcome, seconds: real }),
  v.object({ type: v.literal('met'), url: web }),
]) satisfies v.GenericSchema<unknown, ThreadEvent>

export const message = v.object({
  ...base, conversationId: id, seq: count, at: time, kind: messageKind, direction, authorId: v.nullable(id), text,
  attachments: v.array(attachment), delivery: v.nullable(delivery), failure: v.nullable(text),
  event: v.nullable(threadEvent),
}) satisfies v.GenericSchema<unknown, Message>
