import type { Report } from '../../../src/backend/rules/deliver.js'
import type { Delivery } from '../../../src/model/message.js'
import { causeOf, UNSUBSCRIBED } from './causes.js'

/** How far Twilio says that a message is. What is on its way to the carrier is still queued for an agent. */
const DELIVERIES: ReadonlyMap<string, Delivery> = new Map([
  ['accepted', 'queued'], ['scheduled', 'queued'], ['queued', 'queued'], ['sending', 'queued'], ['sent', 'sent'],
  ['delivered', 'delivered'], ['read', 'read'], ['undelivered', 'failed'], ['failed', 'failed'], ['canceled', 'failed'],
])

export const codeOf = (text: string | null): number | null => text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null

/** Longest words of Twilio that are kept. */
const WORDS = 300

/** What a status callback tells of a message; null where it tells nothing. */
export const reportOf = (form: URLSearchParams, messageId: string): Report | null => {
  const delivery = DELIVERIES.get(form.get('MessageStatus') ?? form.get('SmsStatus') ?? '')
  if (delivery === undefined) return null
  if (delivery !== 'failed') return { messageId, delivery }
  const code = codeOf(form.get('ErrorCode'))
  const words = form.get('ErrorMessage')?.slice(0, WORDS).trim()
  const failure = words ? words : code === null ? undefined : `Twilio ${code}`
  return { messageId, delivery, cause: causeOf(code), optedOut: code === UNSUBSCRIBED, ...failure && { failure } }
}
