import * as v from 'valibot'
import type { Outgoing, Sent } from '../driver.js'
import { causeOf, UNSUBSCRIBED } from './causes.js'
import { basicAuth } from './basic-auth.js'
import type { TwilioSettings } from './twilio.js'

const taken = v.object({ sid: v.pipe(v.string(), v.minLength(1)) })
const refusal = v.object({ code: v.nullish(v.number()), message: v.optional(v.string(), '') })

const formOf = (
  { channel, message, to, fileUrls }: Outgoing, { messagingServiceSid }: TwilioSettings, statusUrl: string,
): URLSearchParams => {
  const over = channel.type === 'whatsapp' ? 'whatsapp:' : ''
  const form = new URLSearchParams({
    To: `${over}${to}`,
    ...messagingServiceSid === undefined ? { From: `${over}${channel.address}` } : { MessagingServiceSid: messagingServiceSid },
    // What Twilio tells of it comes back to this message, also where its answer is lost.
    StatusCallback: `${statusUrl}?${new URLSearchParams({ message: message.id }).toString()}`,
  })
  if (message.text !== '') form.set('Body', message.text)
  for (const url of fileUrls) form.append('MediaUrl', url)
  return form
}

/** Codes of Node for a line that never stood: nothing was sent. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

const codesOf = (reason: unknown): readonly string[] => {
  if (!(reason instanceof Error)) return []
  const own = 'code' in reason && typeof reason.code === 'string' ? [reason.code] : []
  const inner = reason instanceof AggregateError ? reason.errors.flatMap(codesOf) : []
  return [...own, ...inner, ...codesOf(reason.cause)]
}

/** Seconds, or a date. */
const retryAfterOf = (response: Response): number | undefined => {
  const text = response.headers.get('retry-after')
  if (text === null) return undefined
  const wait = /^\d{1,6}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now()
  return Number.isFinite(wait) ? Math.min(Math.max(0, wait), 3_600_000) : undefined
}

const sentBy = async (response: Response): Promise<Sent> => {
  const { status } = response
  const text = await response.text()
  if (status === 429) {
    const after = retryAfterOf(response)
    return { outcome: 'later', reason: 'too many requests', pauses: true, ...after !== undefined && { after } }
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = null
  }
  if (response.ok) {
    return v.is(taken, body) ? { outcome: 'taken' } : { outcome: 'unknown', reason: 'an answer that is none of Twilio\'s' }
  }
  // Behind a gateway's error the message may well be on its way.
  if (status >= 500) return { outcome: 'unknown', reason: `answered ${status}` }
  const told = v.safeParse(refusal, body)
  const { code = null, message } = told.success ? told.output : { message: '' }
  const failure = message === '' ? `Twilio ${code ?? status}` : message.slice(0, 300)
  return { outcome: 'refused', failure, cause: causeOf(code), optedOut: code === UNSUBSCRIBED }
}

export const sendMessage = async (
  outgoing: Outgoing, settings: TwilioSettings, statusUrl: string, signal: AbortSignal,
): Promise<Sent> => {
  const { apiUrl, accountSid } = settings
  try {
    return await sentBy(await fetch(`${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
      method: 'POST', body: formOf(outgoing, settings, statusUrl), headers: { authorization: basicAuth(settings) },
      redirect: 'error', signal,
    }))
  } catch (reason) {
    const code = codesOf(reason).find(one => NEVER_SENT.has(one))
    return code === undefined
      ? { outcome: 'unknown', reason: 'no answer' }
      : { outcome: 'later', reason: `not reached: ${code}` }
  }
}
