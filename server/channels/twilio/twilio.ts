import * as v from 'valibot'
import type { Answer, Call, Driver, DriverKind, Place } from '../driver.js'
import { incomingOf } from './incoming.js'
import { fetchMedia } from './media.js'
import { sendMessage } from './send.js'
import { isSigned } from './signature.js'
import { reportOf } from './statuses.js'

/*
 * Twilio's Programmable Messaging: SMS and WhatsApp. https://www.twilio.com/docs/messaging/api/message-resource
 * https://www.twilio.com/docs/messaging/guides/webhook-request https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */

const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

const origin = v.pipe(
  v.string(), v.check(isAddress, 'must be an address such as https://api.twilio.com'),
  v.transform(text => new URL(text).origin))

/** Where Twilio leads from an address of a file to its bytes. */
const MEDIA_ORIGINS = ['https://mms.twiliocdn.com', 'https://media.twiliocdn.com', 'https://s3-external-1.amazonaws.com']

const settings = v.strictObject({
  accountSid: v.pipe(v.string(), v.regex(/^AC[0-9a-f]{32}$/i, 'must be an account SID: AC and 32 hexadecimal digits')),
  authToken: v.pipe(v.string(), v.minLength(1, 'must be set')),
  /** Sends in place of the channel's own number. */
  messagingServiceSid: v.optional(
    v.pipe(v.string(), v.regex(/^MG[0-9a-f]{32}$/i, 'must be a messaging service SID: MG and 32 hexadecimal digits'))),
  /** Of another region. */
  apiUrl: v.optional(origin, 'https://api.twilio.com'),
  mediaOrigins: v.optional(v.array(origin), MEDIA_ORIGINS),
})

export type TwilioSettings = v.InferOutput<typeof settings>

/** An answer that asks Twilio to say nothing to the customer. */
const NOTHING: Answer = { status: 200, type: 'text/xml', body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' }
const REFUSED: Answer = { status: 403 }
const MALFORMED: Answer = { status: 400 }
const NO_FORM: Answer = { status: 415 }

class TwilioDriver implements Driver {
  /** Twilio has no key that would make a repeated message harmless. */
  readonly isRepeatable = false
  readonly #settings: TwilioSettings
  readonly #place: Place

  constructor(own: TwilioSettings, place: Place) {
    this.#settings = own
    this.#place = place
  }

  send(...[outgoing, signal]: Parameters<Driver['send']>): ReturnType<Driver['send']> {
    return sendMessage(outgoing, this.#settings, `${this.#place.address}/status`, signal)
  }

  fetchFile(url: string, limit: number, signal: AbortSignal): ReturnType<NonNullable<Driver['fetchFile']>> {
    return fetchMedia(url, this.#settings, limit, signal)
  }

  async hear({ event, url, query, headers, body }: Call): Promise<Answer> {
    const { 'x-twilio-signature': signature, 'content-type': type } = headers
    if (typeof signature !== 'string') return REFUSED
    if (typeof type !== 'string' || !/^application\/x-www-form-urlencoded\b/i.test(type)) return NO_FORM
    const form = new URLSearchParams(body)
    if (!isSigned(url, form, signature, this.#settings.authToken)) return REFUSED
    if (form.get('AccountSid') !== this.#settings.accountSid) return REFUSED
    return event === 'incoming' ? this.#hearIncoming(form) : event === 'status' ? this.#hearStatus(form, query) : MALFORMED
  }

  async #hearIncoming(form: URLSearchParams): Promise<Answer> {
    const incoming = incomingOf(form)
    if (!incoming) return MALFORMED
    await this.#place.farEnd.receive(incoming)
    return NOTHING
  }

  async #hearStatus(form: URLSearchParams, query: URLSearchParams): Promise<Answer> {
    // Signed with the rest of the address, which is of our making.
    const messageId = query.get('message')
    const report = messageId ? reportOf(form, messageId) : null
    if (!report) return MALFORMED
    await this.#place.farEnd.report(report)
    return NOTHING
  }
}

export const twilioKind: DriverKind<typeof settings> = {
  settings,
  needsPublicUrl: true,
  open: (own, place) => new TwilioDriver(own, place),
}
