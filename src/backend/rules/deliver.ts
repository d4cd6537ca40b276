import type { Conversation } from '../../model/conversation.js'
import type { Delivery, FailureCause, Message } from '../../model/message.js'
import type { Decision } from './decide.js'
import { put } from './put.js'
import type { Reader } from './reader.js'
import { notFound } from './refuse.js'

/** What a carrier tells of one message. */
export interface Report {
  readonly messageId: string
  readonly delivery: Delivery
  /** The carrier's words when delivery failed. */
  readonly failure?: string | undefined
  /** What the carrier's code comes to. */
  readonly cause?: FailureCause | undefined
}

export interface ReportFacts {
  readonly message: Message | undefined
  readonly conversation: Conversation | undefined
}

export const gatherReport = async ({ messageId }: Report, reader: Reader): Promise<ReportFacts> => {
  const message = await reader.get('message', messageId)
  return { message, conversation: message && await reader.get('conversation', message.conversationId) }
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

export const decideReport = (report: Report, { message, conversation }: ReportFacts): Decision => {
  if (!message) throw notFound('message', report.messageId)
  const { delivery } = report
  if (message.delivery === null || !advances(message, delivery)) return { writes: [] }
  const { failure = null, cause } = delivery === 'failed' ? report : {}
  const { failureCause: _, ...before } = message
  const told = { failure, ...cause && { failureCause: cause } }
  const writes = [put('message', { ...before, ...told, delivery, version: message.version + 1 })]
  const preview = conversation?.lastMessage
  if (!conversation || preview?.messageId !== message.id) return { writes }
  const changed = { ...conversation, lastMessage: { ...preview, delivery }, version: conversation.version + 1 }
  return { writes: [...writes, put('conversation', changed)] }
}
