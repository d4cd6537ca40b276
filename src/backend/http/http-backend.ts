import type { Clock } from '../../lib/clock.js'
import { systemClock } from '../../lib/clock.js'
import { onWake } from '../../lib/wake.js'
import type { Attachment } from '../../model/attachment.js'
import type { Backend, Receipt, Session, UploadOptions } from '../backend.js'
import type { Cursor, Ephemeral, Listener } from '../changes.js'
import type { Command } from '../commands.js'
import { BackendError, toBackendError } from '../errors.js'
import type { Page, Query } from '../queries.js'
import type { ClientOptions } from './client.js'
import { Client } from './client.js'
import { Known } from './known.js'
import type { Stream } from './streams.js'
import { streamTo } from './streams.js'
import { toAttachment, toChanges, toPage, withoutUnknown } from './to-model.js'
import type { GetToken } from './tokens.js'
import { attachment } from './wire/attachment.js'
import { PAGES } from './wire/page.js'
import { QUERIES, flatOf } from './wire/query.js'
import { receipt } from './wire/receipt.js'
import { session } from './wire/session.js'
import { xhrFetch } from './xhr-fetch.js'

export interface HttpOptions {
  /** Where the API lives: what stands before `/v1`. */
  readonly baseUrl: string
  /** Brings the agent's token; with `refresh: true` another one than before, which ends soon or is no longer taken. */
  readonly getToken: GetToken
  /** Default: the platform's. With one of your own, uploads tell no progress on the way. */
  readonly fetch?: typeof fetch
  /** Where time comes from. Default: the system's. */
  readonly clock?: Clock
}

/** What a slow line carries for certain, in bytes a millisecond: uploads that take longer are given up. */
const SLOWEST = 8
const PATIENCE = 30_000

class HttpBackend implements Backend {
  readonly name: string
  readonly #options: ClientOptions
  readonly #ownFetch: boolean
  readonly #streams = new Set<Stream>()
  readonly #known = new Known()
  #client: Client
  #stopWaking: (() => void) | null = null
  #account: string | null = null
  #closed = false

  constructor({ baseUrl, getToken, fetch: ownFetch, clock = systemClock }: HttpOptions) {
    this.#ownFetch = ownFetch !== undefined
    // The platform's fetch wants to be called as a function of the page.
    this.#options = { baseUrl, getToken, clock, fetch: ownFetch ?? ((...args) => fetch(...args)) }
    this.#client = new Client(this.#options)
    this.name = `http:${this.#client.baseUrl}`
  }

  get #clock(): Clock {
    return this.#options.clock
  }

  connect(signal: AbortSignal): Promise<Session> {
    if (!signal.aborted) this.#open()
    return this.#call(signal, async () => {
      const asked = this.#clock.now()
      const connected = await this.#client.ask({ path: '/v1/session', signal }, session)
      this.#known.add(connected.cursor, asked)
      this.#account = JSON.stringify([this.name, connected.tenantId, connected.agent.id])
      return connected
    })
  }

  load<Q extends Query>(query: Q, signal: AbortSignal): Promise<Page<Q>> {
    return this.#call(signal, async () => {
      const asked = this.#clock.now()
      const { path } = QUERIES[query.type]
      const ask = { path, params: flatOf(query), signal }
      const page = await this.#client.ask<Page>(ask, PAGES[query.type], withoutUnknown('included'))
      this.#known.add(page.asOf, asked)
      return toPage(query, page, this.#client.baseUrl) as Page<Q>
    })
  }

  execute(command: Command, signal: AbortSignal): Promise<Receipt> {
    return this.#call(signal, async () => {
      const ask = { method: 'POST', path: '/v1/commands', body: command, signal } as const
      const { changes } = await this.#client.ask(ask, receipt, withoutUnknown('changes'))
      return { changes: toChanges(changes, this.#client.baseUrl) }
    })
  }

  upload(blob: Blob, { id, name, progress = () => undefined, signal }: UploadOptions): Promise<Attachment> {
    return this.#call(signal, async () => {
      const send = this.#ownFetch ? null : xhrFetch(progress)
      const stored = await this.#client.ask({
        method: 'PUT', path: '/v1/files/{id}', params: { id, name }, body: blob, signal,
        patience: PATIENCE + blob.size / SLOWEST, ...send && { send },
      }, attachment)
      progress(1)
      return toAttachment(stored, this.#client.baseUrl)
    })
  }

  subscribe(listener: Listener, since?: Cursor): () => void {
    if (this.#closed) return () => undefined
    const from = since ?? this.#known.newest
    const stream = streamTo(listener, {
      client: this.#client, clock: this.#clock, account: this.#account, since: from, asked: this.#known.askedAt(from),
      // What came on the stream may be old: when it came says nothing.
      heard: at => { this.#known.add(at, 0) },
    })
    this.#streams.add(stream)
    this.#stopWaking ??= onWake(() => { for (const one of this.#streams) one.check() })
    return () => {
      this.#streams.delete(stream)
      stream.close()
      if (this.#streams.size === 0) this.#sleep()
    }
  }

  signal(ephemeral: Ephemeral): void {
    if (this.#closed) return
    this.#client.tell({ method: 'POST', path: '/v1/signals', body: ephemeral }).catch(() => undefined)
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.#sleep()
    for (const stream of this.#streams) stream.close()
    this.#streams.clear()
    this.#client.close()
  }

  #sleep(): void {
    this.#stopWaking?.()
    this.#stopWaking = null
  }

  #open(): void {
    if (this.#closed) this.#client = new Client(this.#options)
    this.#closed = false
  }

  async #call<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    signal?.throwIfAborted()
    if (this.#closed) throw new BackendError('unavailable', {}, { message: 'closed' })
    try {
      return await work()
    } catch (reason) {
      throw signal?.aborted ? signal.reason : toBackendError(reason)
    }
  }
}

/** The open contract: a back end of yours, or the kit's server, over HTTP. */
export const createHttpBackend = (options: HttpOptions): Backend => new HttpBackend(options)
