import type { Clock } from '../../lib/clock.js'
import type { Cursor } from '../changes.js'
import { toBackendError } from '../errors.js'
import { ServerSentParser } from './server-sent.js'
import type { StreamWord } from './stream-events.js'
import { readBlock } from './stream-events.js'

export interface EventStreamOptions {
  readonly baseUrl: string
  readonly clock: Clock
  /** 0 to 1, for the jitter between tries. */
  readonly random: () => number
  /** Asks for the stream behind a cursor, or from now on. Rejects with a `BackendError`. */
  open(since: Cursor | undefined, signal: AbortSignal): Promise<Response>
  /** Hears what the stream says, in order. */
  say(word: StreamWord): void
  /** Called whenever the server shows that it is there. */
  alive?(heartbeat: number): void
}

const FIRST_DELAY = 500
const LONGEST_DELAY = 30_000
/** What lives shorter was no connection: the next wait grows. */
const STEADY = 5_000
/** How long a signed-out stream waits before it looks whether somebody signed in. */
const SIGNED_OUT_DELAY = 30_000
/** How long a new connection may take to say its first word. */
const OPENING = 20_000
/** Until the server says its own. */
const HEARTBEAT = 30_000
/** A server may be late by as much again, and half. */
const SILENCE = 2.5

const isOffline = (): boolean => typeof navigator === 'object' && 'onLine' in navigator && !navigator.onLine

/**
 * One stream of events that lasts: whatever cuts it, it comes back behind the last event it brought. It knows that it
 * was cut when nothing came for longer than the server's heartbeat, whatever the network believes.
 */
export class EventStream {
  readonly #options: EventStreamOptions
  #since: Cursor | undefined
  #heartbeat = HEARTBEAT
  #attempts = 0
  #openedAt = 0
  #heardAt = 0
  #connected = false
  #ended = false
  #connection: AbortController | null = null
  #forgetTimer: (() => void) | null = null

  constructor(options: EventStreamOptions, since?: Cursor) {
    this.#options = options
    this.#since = since
    void this.#connect()
  }

  /** Behind the last event that came. */
  get position(): Cursor | undefined {
    return this.#since
  }

  /**
   * Looks now whether the connection stands, instead of waiting for it: after sleep, because somebody asks, or because
   * the network is gone, of which an open stream hears nothing for long.
   */
  check(): void {
    if (this.#ended) return
    if (this.#connected && isOffline()) {
      this.#cut()
      this.#comeBack('offline')
      return
    }
    const silence = this.#options.clock.now() - this.#heardAt
    if (this.#connected && silence <= this.#heartbeat) return
    if (!this.#connected && this.#connection) return
    this.#retry()
  }

  close(): void {
    this.#ended = true
    this.#forgetTimer?.()
    this.#connection?.abort()
  }

  async #connect(): Promise<void> {
    const connection = new AbortController()
    this.#connection = connection
    this.#listenForSilence()
    let reason = 'cut'
    try {
      const response = await this.#options.open(this.#since, connection.signal)
      reason = await this.#read(response, connection)
    } catch (error) {
      reason = toBackendError(error).code
    }
    if (this.#ended || this.#connection !== connection) return
    connection.abort()
    this.#connection = null
    this.#connected = false
    this.#comeBack(reason)
  }

  /** Reads until the end. Resolves with why it ended. */
  async #read(response: Response, connection: AbortController): Promise<string> {
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    const parser = new ServerSentParser()
    let reason = 'cut'
    try {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        if (this.#ended || this.#connection !== connection) break
        this.#heard()
        for (const block of parser.push(piece.value)) {
          const word = readBlock(block, this.#options.baseUrl)
          if (word?.type === 'ended') reason = word.reason
          else if (word?.type === 'opened') this.#opened(word.heartbeat, word.at)
          else if (word) this.#say(word)
        }
      }
      return reason
    } finally {
      await reader.cancel().catch(() => undefined)
    }
  }

  #opened(heartbeat: number, at: Cursor | null): void {
    this.#heartbeat = heartbeat
    this.#since ??= at ?? undefined
    this.#openedAt = this.#options.clock.now()
    this.#connected = true
    this.#heard()
    this.#say({ type: 'status', status: { state: 'connected' } })
  }

  #say(word: StreamWord): void {
    if ('at' in word && word.at !== null) this.#since = word.at
    this.#options.say(word)
  }

  #heard(): void {
    this.#heardAt = this.#options.clock.now()
    this.#listenForSilence()
    this.#options.alive?.(this.#heartbeat)
  }

  /** A connection that died without a word is given up. */
  #listenForSilence(): void {
    this.#after(this.#connected ? this.#heartbeat * SILENCE : OPENING, () => { this.#retry() })
  }

  #comeBack(reason: string): void {
    const { clock, random } = this.#options
    const lived = this.#openedAt > 0 && clock.now() - this.#openedAt >= STEADY
    this.#openedAt = 0
    if (lived) this.#attempts = 0
    if (lived && reason === 'token-expired') {
      void this.#connect()
      return
    }
    const grown = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#attempts++)
    const delay = (reason === 'unauthorized' ? SIGNED_OUT_DELAY : grown) * (1 - random() / 2)
    const state = reason === 'unauthorized' ? 'signed-out' : reason === 'offline' && isOffline() ? 'offline' : 'reconnecting'
    this.#after(delay, () => { this.#retry() })
    this.#options.say({
      type: 'status',
      status: state === 'reconnecting' ? { state, retryAt: clock.now() + delay } : { state },
    })
  }

  #cut(): void {
    this.#connection?.abort()
    this.#connection = null
    this.#connected = false
  }

  #retry(): void {
    this.#cut()
    void this.#connect()
  }

  /** One timer at a time. */
  #after(delay: number, callback: () => void): void {
    this.#forgetTimer?.()
    this.#forgetTimer = this.#options.clock.after(delay, callback)
  }
}
