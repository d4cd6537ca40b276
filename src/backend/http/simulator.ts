import * as v from 'valibot'
import type { Clock } from '../../lib/clock.js'
import { systemClock } from '../../lib/clock.js'
import type { Delivery, FailureCause, Message } from '../../model/message.js'
import type { Cursor } from '../changes.js'
import { toBackendError } from '../errors.js'
import type { ChannelSimulator, Inbound, Outbound } from '../rules/simulator.js'
import { Client } from './client.js'
import type { HttpOptions } from './http-backend.js'
import { ServerSentParser } from './server-sent.js'
import { toMessage } from './to-model.js'
import { SIMULATOR, outbound } from './wire/simulator.js'

export interface HttpSimulatorOptions extends HttpOptions {
  /** What left behind that place is told, too. Default: what leaves from now on. */
  readonly since?: Cursor
}

/** Between two tries to hear what leaves, in milliseconds. */
const AGAIN = 1_000

/** The far end of a server's channels, where the server lets it be played. */
class HttpSimulator implements ChannelSimulator {
  readonly #client: Client
  readonly #clock: Clock
  readonly #listeners = new Set<(one: Outbound) => void>()
  #since: Cursor | undefined
  #listening: AbortController | null = null

  constructor({ baseUrl, getToken, fetch: ownFetch, clock = systemClock, since }: HttpSimulatorOptions) {
    this.#client = new Client({ baseUrl, getToken, clock, fetch: ownFetch ?? ((...args) => fetch(...args)) })
    this.#clock = clock
    this.#since = since
  }

  async receive(inbound: Inbound): Promise<Message> {
    const { method, path, answer } = SIMULATOR.receive
    return toMessage(await this.#client.ask({ method, path, body: inbound }, answer), this.#client.baseUrl)
  }

  async report(messageId: string, delivery: Delivery, failure?: string, cause?: FailureCause): Promise<void> {
    const { method, path } = SIMULATOR.report
    await this.#client.tell({ method, path, body: { messageId, delivery, failure, cause } })
  }

  typing(conversationId: string, active: boolean): void {
    const { method, path } = SIMULATOR.typing
    this.#client.tell({ method, path, body: { conversationId, active } }).catch(() => undefined)
  }

  onOutbound(listener: (one: Outbound) => void): () => void {
    this.#listeners.add(listener)
    if (!this.#listening) void this.#listen(this.#listening = new AbortController())
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#listening?.abort()
      this.#listening = null
    }
  }

  async thread(channelId: string, address: string): Promise<readonly Message[]> {
    const { path, answer } = SIMULATOR.thread
    const { messages } = await this.#client.ask({ path, params: { channelId, address } }, answer)
    return messages.map(one => toMessage(one, this.#client.baseUrl))
  }

  /** The server's own carrier sees to it; this one would carry everything twice. */
  carry(): () => void {
    return () => undefined
  }

  async #listen({ signal }: AbortController): Promise<void> {
    while (!signal.aborted) {
      const error = await this.#hear(signal).then(() => null, toBackendError)
      if (signal.aborted || error?.is('unauthorized') || error?.is('forbidden')) return
      await new Promise<void>(resolve => { this.#clock.after(AGAIN, resolve) })
    }
  }

  async #hear(signal: AbortSignal): Promise<void> {
    const response = await this.#client.open({ path: SIMULATOR.outbound.path, params: { since: this.#since }, signal })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    const parser = new ServerSentParser()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const { event, data, id } of parser.push(piece.value)) {
        if (id !== null) this.#since = id
        if (event !== 'outbound' || signal.aborted) continue
        const { message, conversation } = v.parse(outbound, JSON.parse(data))
        const one: Outbound = { message: toMessage(message, this.#client.baseUrl), conversation }
        for (const listener of this.#listeners) listener(one)
      }
    }
  }
}

/** Lets a person or a test play carrier and customer at a server that allows it: the kit's own as a demo, for one. */
export const createHttpSimulator = (options: HttpSimulatorOptions): ChannelSimulator => new HttpSimulator(options)
