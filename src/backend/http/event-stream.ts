import type { Clock } from '../../lib/clock.js'
import type { Cursor } from '../changes.js'
import { Overlap } from './overlap.js'
import { StreamConnection } from './stream-connection.js'
import type { StreamOpened, StreamWord } from './stream-events.js'

export interface EventStreamOptions {
  readonly baseUrl: string
  readonly clock: Clock
  /** 0 to 1, for the jitter between tries. */
  readonly random: () => number
  /**
   * Asks for the stream behind a cursor, or from now on. `before`: the answer that this one relieves, whose token ends
   * soon. Rejects with a `BackendError`.
   */
  open(since: Cursor | undefined, signal: AbortSignal, before?: Response): Promise<Response>
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
/** How long before its token ends a connection is relieved at most, and how late it is not worth it any more. */
const AHEAD = 60_000
const TOO_LATE = 500
/** No timer runs longer than a month. */
const LONGEST_RENEWAL = 86_400_000

const isOffline = (): boolean => typeof navigator === 'object' && 'onLine' in navigator && !navigator.onLine

/**
 * One stream of events that lasts: whatever cuts it, it comes back behind the last event it brought. It knows that it
 * was cut when nothing came for longer than the server's heartbeat, whatever the network believes. Before its token
 * ends, a connection with a new one relieves it: the old one goes on until the new one stands, so that nobody notices.
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
  #connection: StreamConnection | null = null
  #relief: StreamConnection | null = null
  #overlap = new Overlap()
  #expiresAt = 0
  #forgetTimer: (() => void) | null = null
  #forgetRenewal: (() => void) | null = null

  constructor(options: EventStreamOptions, since?: Cursor) {
    this.#options = options
    this.#since = since
    this.#connect()
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
    this.#cut()
  }

  #connect(): void {
    this.#overlap = new Overlap()
    this.#connection = this.#begin()
    this.#listenForSilence()
  }

  #begin(before?: StreamConnection): StreamConnection {
    const { baseUrl, open } = this.#options
    const connection: StreamConnection = new StreamConnection({
      baseUrl,
      open: signal => open(this.#since, signal, before?.response),
      heard: () => { if (connection === this.#connection) this.#heard() },
      say: word => { this.#take(connection, word) },
      lost: reason => { this.#lost(connection, reason) },
    })
    return connection
  }

  #take(connection: StreamConnection, word: StreamWord | StreamOpened): void {
    if (word.type === 'opened') this.#opened(connection, word)
    else if (connection === this.#connection) this.#say(word)
  }

  #opened(connection: StreamConnection, { heartbeat, expiresIn, at }: StreamOpened): void {
    const relieves = connection === this.#relief
    if (relieves) {
      this.#connection?.close()
      this.#connection = connection
      this.#relief = null
    }
    this.#heartbeat = heartbeat
    this.#since ??= at ?? undefined
    this.#openedAt = this.#options.clock.now()
    this.#connected = true
    this.#heard()
    this.#renewIn(expiresIn)
    if (!relieves) this.#say({ type: 'status', status: { state: 'connected' } })
  }

  #say(word: StreamWord): void {
    if (this.#relief) this.#overlap.add(word)
    else if (this.#overlap.repeats(word)) return
    if ('at' in word && word.at !== null) this.#since = word.at
    this.#options.say(word)
  }

  #heard(): void {
    this.#heardAt = this.#options.clock.now()
    this.#listenForSilence()
    this.#options.alive?.(this.#heartbeat)
  }

  /** A connection that died without a word is given up; one that does not even begin, too. */
  #listenForSilence(): void {
    this.#after(this.#connected ? this.#heartbeat * SILENCE : OPENING, () => {
      if (this.#connected) {
        this.#retry()
      } else {
        this.#cut()
        this.#comeBack('unavailable')
      }
    })
  }

  /** Milliseconds until its token ends, if the server says so: relieved a while before, not all agents at once. */
  #renewIn(expiresIn: number | undefined): void {
    const { clock, random } = this.#options
    this.#forgetRenewal?.()
    this.#forgetRenewal = null
    if (expiresIn === undefined || expiresIn < TOO_LATE) return
    const wait = Math.min(LONGEST_RENEWAL, expiresIn)
    this.#expiresAt = clock.now() + wait
    this.#forgetRenewal = clock.after(wait - Math.min(AHEAD, wait / 4) * (1 - random() / 2), () => {
      this.#overlap = new Overlap()
      this.#relief = this.#begin(this.#connection ?? undefined)
    })
  }

  #lost(connection: StreamConnection, reason: string): void {
    if (connection === this.#relief) {
      this.#relief = null
      this.#renewIn(this.#expiresAt - this.#options.clock.now())
    } else if (connection === this.#connection) {
      this.#connected = false
      this.#connection = this.#relief
      this.#relief = null
      if (this.#connection) this.#listenForSilence()
      else this.#comeBack(reason)
    }
  }

  #comeBack(reason: string): void {
    const { clock, random } = this.#options
    const lived = this.#openedAt > 0 && clock.now() - this.#openedAt >= STEADY
    this.#openedAt = 0
    this.#forgetRenewal?.()
    const tries = lived ? 0 : this.#attempts
    this.#attempts = tries + 1
    // At once, unless a server says so over and over.
    if (tries === 0 && reason === 'token-expired') {
      this.#connect()
      return
    }
    const grown = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** tries)
    const delay = (reason === 'unauthorized' ? SIGNED_OUT_DELAY : grown) * (1 - random() / 2)
    const isGone = reason === 'offline' && isOffline()
    const state = reason === 'unauthorized' ? 'signed-out' : isGone ? 'offline' : 'reconnecting'
    this.#after(delay, () => { this.#retry() })
    this.#options.say({
      type: 'status',
      status: state === 'reconnecting' ? { state, retryAt: clock.now() + delay } : { state },
    })
  }

  #cut(): void {
    this.#forgetRenewal?.()
    this.#connection?.close()
    this.#relief?.close()
    this.#connection = null
    this.#relief = null
    this.#connected = false
  }

  #retry(): void {
    this.#cut()
    this.#connect()
  }

  /** One timer at a time. */
  #after(delay: number, callback: () => void): void {
    this.#forgetTimer?.()
    this.#forgetTimer = this.#options.clock.after(delay, callback)
  }
}
