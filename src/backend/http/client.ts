import * as v from 'valibot'
import type { Clock } from '../../lib/clock.js'
import { BackendError } from '../errors.js'
import { errorOf } from './to-error.js'
import type { GetToken } from './tokens.js'
import { Tokens } from './tokens.js'
import { addressOf } from './wire/search.js'

export interface ClientOptions {
  /** Where the API lives: what stands before `/v1`. */
  readonly baseUrl: string
  readonly getToken: GetToken
  readonly fetch: typeof fetch
  readonly clock: Clock
}

export interface Ask {
  readonly method?: 'POST' | 'PUT'
  readonly path: string
  readonly params?: Readonly<Record<string, unknown>>
  /** Sent as it is when it is a blob, else as JSON. */
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
  /** Milliseconds until an answer must be there. Default: 30,000. */
  readonly patience?: number
  /** Sends it in place of `fetch`. */
  readonly send?: typeof fetch
}

const PATIENCE = 30_000

/** Talks to the server: with a token, with an end, and with errors that the port knows. */
export class Client {
  readonly baseUrl: string
  readonly #options: ClientOptions
  readonly #tokens: Tokens
  readonly #closing = new AbortController()
  /** The token that each answer came by. */
  readonly #spent = new WeakMap<Response, string>()

  constructor(options: ClientOptions) {
    this.baseUrl = options.baseUrl.replace(/\/+$/, '')
    this.#options = options
    this.#tokens = new Tokens(options.getToken)
  }

  /** The JSON of an answer, of that shape. `prepare`: what is done to it before it is looked at. */
  async ask<T>(ask: Ask, schema: v.GenericSchema<unknown, T>, prepare = (json: unknown): unknown => json): Promise<T> {
    return this.#bounded(ask, async signal => {
      const response = await this.#answer({ ...ask, signal })
      const result = v.safeParse(schema, prepare(await json(response)), { abortEarly: true })
      if (result.success) return result.output
      // What was received instead may be what people wrote: it is not told.
      const where = v.getDotPath(result.issues[0]) ?? 'the answer'
      throw new BackendError('unknown', {}, { message: `malformed answer of ${ask.path}: ${where}` })
    })
  }

  /** Sends what has no answer. */
  async tell(ask: Ask): Promise<void> {
    await this.#bounded(ask, async signal => {
      const response = await this.#answer({ ...ask, signal })
      await response.body?.cancel()
    })
  }

  /** An answer that goes on until its signal ends it. `before`: it comes by another token than that one did. */
  open(ask: Ask & { readonly signal: AbortSignal }, before?: Response): Promise<Response> {
    return this.#translated(ask.signal, () => this.#answer(ask, before && this.#spent.get(before)))
  }

  /** Ends all that is under way. */
  close(): void {
    this.#closing.abort(new BackendError('unavailable', {}, { message: 'closed' }))
  }

  #bounded<T>(ask: Ask, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const late = new AbortController()
    const signals = [late.signal, this.#closing.signal, ...ask.signal ? [ask.signal] : []]
    const forget = this.#options.clock.after(ask.patience ?? PATIENCE, () => {
      late.abort(new BackendError('unavailable', {}, { message: 'no answer in time' }))
    })
    return this.#translated(AbortSignal.any(signals), work).finally(forget)
  }

  /** Rejects with a `BackendError`, or with the reason of whoever gave up. */
  async #translated<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      signal.throwIfAborted()
      return await orAborted(work(signal), signal)
    } catch (reason) {
      if (signal.aborted) throw signal.reason
      if (reason instanceof TypeError) throw new BackendError('offline', {}, { cause: reason })
      throw reason
    }
  }

  async #answer(ask: Ask, spent?: string): Promise<Response> {
    let token = await (spent === undefined ? this.#tokens.current() : this.#tokens.renewed(spent))
    let response = await this.#send(ask, token)
    if (response.status === 401) {
      await response.body?.cancel()
      token = await this.#tokens.renewed(token)
      response = await this.#send(ask, token)
    }
    if (response.ok) {
      this.#spent.set(response, token)
      return response
    }
    throw await errorOf(response, this.#options.clock.now())
  }

  #send({ method, path, params = {}, body, signal, send }: Ask, token: string): Promise<Response> {
    const transport = send ?? this.#options.fetch
    const isBlob = body instanceof Blob
    return transport(`${this.baseUrl}${addressOf(path, params)}`, {
      method: method ?? 'GET',
      headers: {
        authorization: `Bearer ${token}`,
        ...body !== undefined && {
          'content-type': isBlob ? body.type || 'application/octet-stream' : 'application/json',
        },
      },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...body !== undefined && { body: isBlob ? body : JSON.stringify(body) },
      ...signal && { signal },
    })
  }
}

const json = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The work's value, unless the signal comes first: a host's token may take its time. */
const orAborted = async <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  const heard = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => { reject(signal.reason as Error) }, { signal: heard.signal })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    heard.abort()
  }
}
