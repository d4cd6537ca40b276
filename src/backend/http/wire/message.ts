import * as v from 'valibot'
import type { Message, ThreadEvent } from '../../../model/message.js'
import {
  CALL_OUTCOMES, DELIVERIES, FAILURE_CAUSES, MESSAGE_DIRECTIONS, MESSAGE_KINDS, THREAD_EVENTS,
} from '../../../model/message.js'
import { attachment } from './attachment.js'
import { base, count, id, real, text, time, web, word } from './scalars.js'

export const messageKind = v.picklist(MESSAGE_KINDS)
export const direction = v.picklist(MESSAGE_DIRECTIONS)
export const delivery = v.picklist(DELIVERIES)
export const callOutcome = v.picklist(CALL_OUTCOMES)
export const failureCause = v.picklist(FAILURE_CAUSES)

export const threadEvent = v.variant('type', [
  v.object({ type: v.picklist(['assigned', 'unassigned']), assigneeId: id }),
  v.object({ type: v.picklist(['closed', 'reopened']) }),
  v.object({ type: v.picklist(['tagged', 'untagged']), tagId: id }),
  v.object({ type: v.literal('called'), number: text, outcome: callOutcome, seconds: real }),
  v.object({ type: v.literal('met'), url: web }),
  v.object({ type: v.picklist(['opted-out', 'opted-in']), address: text }),
  v.object({ type: v.literal('snoozed'), until: v.nullable(time) }),
  v.object({ type: v.picklist(['woke', 'marked-spam', 'not-spam']) }),
  v.object({ type: v.literal('moved'), fromId: id, toId: id, reason: text }),
  v.object({ type: v.literal('renamed'), title: text }),
  v.object({ type: v.literal('joined'), agentId: id }),
  v.object({ type: v.literal('left') }),
]) satisfies v.GenericSchema<unknown, ThreadEvent>

/** An event that only a newer server knows; one with a known name must be whole. */
const unknownEvent = v.object({
  type: v.pipe(v.string(), v.maxLength(60), v.regex(new RegExp(`^(?!(?:${THREAD_EVENTS.join('|')})$).`, 'u'))),
}) as unknown as v.GenericSchema<ThreadEvent>

export const message = v.object({
  ...base, conversationId: id, seq: count, at: time, kind: messageKind, direction, authorId: v.nullable(id), text,
  attachments: v.array(attachment), delivery: v.nullable(word(DELIVERIES)), failure: v.nullable(text),
  failureCause: v.exactOptional(word(FAILURE_CAUSES)), event: v.nullable(v.union([threadEvent, unknownEvent])),
}) satisfies v.GenericSchema<unknown, Message>
