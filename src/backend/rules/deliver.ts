import type { Conversation } from '../../model/conversation.js'
import type { Delivery, FailureCause, Message } from '../../model/message.js'
import type { Decision } from './decide.js'
import type { Reach } from './opt-out.js'
import { gatherReach, optedOut } from './opt-out.js'
import { put } from './put.js'
import type { Reader } from './reader.js'
import { notFound } from './refuse.js'
import { append, eventId, eventLine } from './thread.js'

/** What a carrier tells of one message. */
export interface Report {
  readonly messageId: string
  readonly delivery: Delivery
  /** The carrier's words when delivery failed. */
  readonly failure?: string | undefined
  /** What the carrier's code comes to. */
  readonly cause?: FailureCause | undefined
  /** It failed because the customer wants no more messages there, as the carrier knows. */
  readonly optedOut?: boolean | undefined
}

export interface ReportFacts {
  readonly message: Message | undefined
  readonly conversation: Conversation | undefined
  /** Only where the carrier tells of an opt-out. */
  readonly reach?: Reach | undefined
}

export const gatherReport = async (
  { messageId, optedOut: isOut = false }: Report, reader: Reader,
): Promise<ReportFacts> => {
  const message = await reader.get('message', messageId)
  const conversation = message && await reader.get('conversation', message.conversationId)
  return {
    message, conversation,
    ...isOut && conversation && { reach: await gatherReach(conversation.address, conversation.contactId, reader) },
  }
}

const STEPS = ['queued', 'sent', 'delivered', 'read'] as const satisfies readonly Delivery[]

const stepOf = (delivery: Delivery): number => STEPS.findIndex(step => step === delivery)

/**
 * Reports come late and out of order: only forward counts, and what arrived cannot fail any more. Of a message nobody
 * knew about, whatever is learned counts.
 */
const advances = ({ delivery: from, failureCause }: Message, to: Delivery): boolean => {
  if (from === 'failed') return failureCause === 'unconfirmed' && to !== 'queued'
  if (to === 'failed') return from === 'queued' || from === 'sent'
  return from !== null && stepOf(to) > stepOf(from)
}

export const decideReport = (report: Report, { message, conversation, reach }: ReportFacts, now: number): Decision => {
  if (!message) throw notFound('message', report.messageId)
  const { delivery } = report
  if (message.delivery === null || !advances(message, delivery)) return { writes: [] }
  const { failure = null, cause } = delivery === 'failed' ? report : {}
  const { failureCause: _, ...before } = message
  const why = { failure, ...cause && { failureCause: cause } }
  const writes = [put('message', { ...before, ...why, delivery, version: message.version + 1 })]
  if (!conversation) return { writes }
  const preview = conversation.lastMessage
  const isLast = preview?.messageId === message.id
  const changed = isLast ? { ...conversation, lastMessage: { ...preview, delivery } } : conversation
  const outs = reach && delivery === 'failed' ? optedOut(conversation.address, reach, now) : []
  const told = outs.map(() => ({ type: 'opted-out', address: conversation.address } as const)).slice(0, 1)
  if (!isLast && told.length === 0) return { writes }
  const lines = told.map(event => eventLine(eventId(message.id), event, null, now))
  return { writes: [...writes, ...outs, ...append(changed, lines).writes] }
}
