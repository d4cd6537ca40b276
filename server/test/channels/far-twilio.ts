import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const ACCOUNT = `AC${'0123456789abcdef'.repeat(2)}`
export const TOKEN = 'the token of an account that is none'
/** How the server under test is called by its provider. Nobody answers there: tests know where it really listens. */
export const PUBLIC = 'https://inbox.example/messaging'

/** A message that Twilio has. */
export interface Taken {
  readonly sid: string
  readonly form: URLSearchParams
}

/** What the next request meets instead. */
export type Trouble = (request: IncomingMessage, response: ServerResponse, take: () => Taken) => void

export interface File {
  readonly type: string
  readonly bytes: Uint8Array
  /** Where Twilio leads; default: to where the bytes are. */
  readonly location?: string
}

const sid = (prefix: string): string => `${prefix}${randomBytes(16).toString('hex')}`

type Fields = Readonly<Record<string, string>>

const json = (response: ServerResponse, status: number, body: unknown, headers: Fields = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** As Twilio refuses. */
export const refusal = (code: number, message: string, status = 400): Trouble => (_request, response) => {
  json(response, status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status })
}

export const tooMany = (seconds: number): Trouble => (_request, response) => {
  json(response, 429, { code: 20429, message: 'Too Many Requests', status: 429 }, { 'retry-after': String(seconds) })
}

/** Taken, and nobody learns of it. */
export const loseAnswer: Trouble = (_request, response, take) => {
  take()
  response.destroy()
}

export const gateway: Trouble = (_request, response) => {
  response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')
}

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** A number, or one on WhatsApp. */
const ADDRESS = /^(?:whatsapp:)?\+[1-9]\d{6,14}$/

/** What the real one would say of a message, in the order in which it looks; null: nothing. */
const faultOf = (form: URLSearchParams): Trouble | null => {
  const [to, from, service] = [form.get('To') ?? '', form.get('From'), form.get('MessagingServiceSid')]
  const body = form.get('Body') ?? ''
  if (!ADDRESS.test(to)) return refusal(21211, `The 'To' number ${to} is not a valid phone number.`)
  if ((from === null) === (service === null)) return refusal(21603, 'A \'From\' phone number is required.')
  if (from !== null && !ADDRESS.test(from)) return refusal(21212, `The 'From' number ${from} is not valid.`)
  if (from?.startsWith('whatsapp:') !== undefined && from.startsWith('whatsapp:') !== to.startsWith('whatsapp:')) {
    return refusal(21910, 'Invalid From and To pair. From and To should be of the same channel')
  }
  if (body === '' && !form.has('MediaUrl')) return refusal(21602, 'Message body is required.')
  if (body.length > 1_600) return refusal(21617, 'The concatenated message body exceeds the 1600 character limit')
  if (form.getAll('MediaUrl').length > 10) return refusal(21623, 'Number of media files exceeds allowed limit')
  return form.getAll('MediaUrl').every(url => URL.canParse(url)) ? null : refusal(21620, 'Invalid media URL(s)')
}

/**
 * The far end, after Twilio's public documentation: takes messages as the real one would, hands out files, and calls
 * back, signed.
 */
export const openTwilio = async () => {
  const taken: Taken[] = []
  const asked: string[] = []
  const troubles: Trouble[] = []
  const files = new Map<string, File>()
  const basic = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`
  const isKnown = (request: IncomingMessage): boolean => request.headers.authorization === basic
  const cdn = createServer((request, response) => {
    asked.push(`cdn ${request.url ?? ''}${request.headers.authorization ? ' with a token' : ''}`)
    const file = files.get(request.url?.split('/').at(-1) ?? '')
    if (!file) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
  })
  const bytesAt = await listening(cdn)

  const create = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await bodyOf(request))
    const take = (): Taken => {
      const one = { sid: sid(form.has('MediaUrl') ? 'MM' : 'SM'), form }
      taken.push(one)
      return one
    }
    const trouble = troubles.shift() ?? faultOf(form)
    if (trouble) {
      trouble(request, response, take)
      return
    }
    const { sid: own } = take()
    json(response, 201, {
      sid: own, account_sid: ACCOUNT, api_version: '2010-04-01', body: form.get('Body'), to: form.get('To'),
      from: form.get('From'), messaging_service_sid: form.get('MessagingServiceSid'), status: 'queued', direction: 'outbound-api',
      error_code: null, error_message: null, num_media: String(form.getAll('MediaUrl').length), num_segments: '1',
      uri: `/2010-04-01/Accounts/${ACCOUNT}/Messages/${own}.json`,
    })
  }

  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(`${request.method} ${path}`)
    if (!isKnown(request)) {
      json(response, 401, { code: 20003, message: 'Authenticate', more_info: 'https://www.twilio.com/docs/errors/20003', status: 401 })
      return
    }
    if (request.method === 'POST' && path === `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`) {
      create(request, response).catch(() => { response.destroy() })
      return
    }
    const id = path.split('/').at(-1) ?? ''
    const file = files.get(id)
    if (!file) json(response, 404, { code: 20404, message: 'The requested resource was not found', status: 404 })
    else response.writeHead(307, { location: file.location ?? `${bytesAt}/${id}` }).end()
  })
  const address = await listening(server)

  /** What Twilio signs with: the account's token. */
  const sign = (url: string, form: URLSearchParams, token = TOKEN): string => {
    const names = [...new Set(form.keys())].sort()
    return createHmac('sha1', token).update(url + names.map(name => name + form.getAll(name).join('')).join('')).digest('base64')
  }

  return {
    address,
    bytesAt,
    taken,
    asked,
    sign,
    /** The next requests meet trouble, one after the other. */
    meets: (...more: readonly Trouble[]) => { troubles.push(...more) },
    /** Texts that were taken, in order. */
    texts: (): readonly (string | null)[] => taken.map(({ form }) => form.get('Body')),
    /** An address of a file that a customer sent. */
    keeps(file: File): string {
      const id = sid('ME')
      files.set(id, file)
      return `${address}/2010-04-01/Accounts/${ACCOUNT}/Messages/${sid('MM')}/Media/${id}`
    },
    /** Calls a server that listens at `real` and is known as `PUBLIC`. */
    call: (real: string, path: string, fields: Fields, headers: Fields = {}) => {
      const form = new URLSearchParams({ AccountSid: ACCOUNT, ApiVersion: '2010-04-01', ...fields })
      return fetch(`${real}${path}`, {
        method: 'POST', body: form.toString(), headers: {
          'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': sign(`${PUBLIC}${path}`, form),
          'i-twilio-idempotency-token': createHash('sha256').update(form.toString()).digest('hex').slice(0, 36), ...headers,
        },
      })
    },
    /** Tells how far a message is, where it was asked to. */
    reports(real: string, { sid: own, form }: Taken, status: string, more: Readonly<Record<string, string>> = {}) {
      const path = (form.get('StatusCallback') ?? '').slice(PUBLIC.length)
      return this.call(real, path, {
        MessageSid: own, SmsSid: own, MessageStatus: status, SmsStatus: status, To: form.get('To') ?? '',
        From: form.get('From') ?? '', ...more,
      })
    },
    async close() {
      for (const one of [server, cdn]) {
        one.closeAllConnections()
        await new Promise(resolve => { one.close(resolve) })
      }
    },
  }
}

export type FarTwilio = Awaited<ReturnType<typeof openTwilio>>

/** A customer's text as the webhook tells it. */
export const incoming = (from: string, text: string, more: Readonly<Record<string, string>> = {}) => ({
  MessageSid: sid('SM'), SmsMessageSid: sid('SM'), From: from, To: '+15550200001', Body: text, NumMedia: '0', NumSegments: '1',
  FromCountry: 'US', ...more,
})
