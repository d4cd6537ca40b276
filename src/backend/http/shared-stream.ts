import { createId } from '../../lib/ids.js'
import type { Clock } from '../../lib/clock.js'
import type { Cursor, StreamStatus } from '../changes.js'
import type { EventStreamOptions } from './event-stream.js'
import { EventStream } from './event-stream.js'
import { Recent } from './recent.js'
import type { StreamWord } from './stream-events.js'

/*
 * One connection for all tabs of an account. Whoever holds the lock leads: it has the connection and passes on what
 * comes. The others follow it, from the place they are at. Who cannot be sure to miss nothing that way has a
 * connection of its own until it can: it stands where the leader stood not long ago, or the leader comes to where it
 * stands. No cursor is compared but for being the same.
 */

type Message =
  /** A new one looks for its leader. `asked`: when the answer that brought its cursor was asked for. */
  | { readonly type: 'join', readonly from: string, readonly since: Cursor, readonly asked: number }
  | {
    readonly type: 'welcome', readonly to: string, readonly heartbeat: number, readonly status: StreamStatus | null
    readonly missed: readonly StreamWord[]
  }
  | { readonly type: 'refused', readonly to: string }
  /** There is a new leader, and that is where it stands. */
  | { readonly type: 'leads', readonly at: Cursor }
  | { readonly type: 'word', readonly word: StreamWord }
  | { readonly type: 'alive', readonly heartbeat: number }
  /** Somebody wants the leader to look whether it is connected. */
  | { readonly type: 'check' }

export interface SharedStreamOptions extends Omit<EventStreamOptions, 'say' | 'alive'> {
  /** The same for all tabs of one account at one server. */
  readonly account: string
  readonly clock: Clock
  say(word: StreamWord): void
}

/** How long a new one waits for a leader to answer. */
const COURTESY = 1_000
const HEARTBEAT = 30_000
const SILENCE = 2.5

const isMessage = (data: unknown): data is Message => typeof data === 'object' && data !== null && 'type' in data

/** Whether tabs can find each other here. */
export const canShare = (): boolean =>
  typeof BroadcastChannel === 'function' && typeof navigator === 'object' && 'locks' in navigator

export class SharedStream {
  readonly #options: SharedStreamOptions
  readonly #id = createId()
  readonly #asked: number
  readonly #channel: BroadcastChannel
  readonly #end = new AbortController()
  /** What this one said lately. */
  readonly #said: Recent
  /** What the leader said lately, while this one listens to its own connection. */
  readonly #heard: Recent
  #mode: 'joining' | 'following' | 'alone' | 'leading' = 'joining'
  #since: Cursor
  #own: EventStream | null = null
  #status: StreamStatus | null = null
  #heartbeat = HEARTBEAT
  #forgetTimer: (() => void) | null = null

  constructor(options: SharedStreamOptions, since: Cursor, asked: number) {
    this.#options = options
    this.#since = since
    this.#asked = asked
    this.#said = new Recent(options.clock, since)
    this.#heard = new Recent(options.clock)
    this.#channel = new BroadcastChannel(options.account)
    this.#channel.addEventListener('message', ({ data }) => { if (isMessage(data)) this.#receive(data) })
    this.#lead()
    this.#join(asked)
  }

  check(): void {
    if (this.#own) this.#own.check()
    else this.#post({ type: 'check' })
  }

  close(): void {
    this.#end.abort()
    this.#forgetTimer?.()
    this.#own?.close()
    this.#channel.close()
  }

  #join(asked: number): void {
    this.#mode = 'joining'
    this.#post({ type: 'join', from: this.#id, since: this.#since, asked })
    this.#after(COURTESY, () => { this.#goAlone() })
  }

  /** Waits for the lock, for as long as this one lives. */
  #lead(): void {
    const { signal } = this.#end
    const held = new Promise<void>(resolve => { signal.addEventListener('abort', () => { resolve() }) })
    navigator.locks.request(this.#options.account, { signal }, () => {
      this.#mode = 'leading'
      this.#forgetTimer?.()
      this.#post({ type: 'leads', at: this.#since })
      this.#connect()
      return held
    }).catch(() => undefined)
  }

  #connect(): void {
    this.#own ??= new EventStream({
      ...this.#options,
      say: word => { this.#ownWord(word) },
      alive: heartbeat => {
        this.#heartbeat = heartbeat
        if (this.#mode === 'leading') this.#post({ type: 'alive', heartbeat })
      },
    }, this.#since)
  }

  #goAlone(): void {
    if (this.#mode === 'leading' || this.#mode === 'alone') return
    this.#mode = 'alone'
    this.#forgetTimer?.()
    this.#connect()
  }

  #ownWord(word: StreamWord): void {
    if (this.#mode === 'leading') this.#post({ type: 'word', word })
    this.#say(word)
    if (this.#mode === 'alone' && 'at' in word && word.at !== null) this.#follow(this.#heard.after(word.at))
  }

  #receive(message: Message): void {
    switch (message.type) {
      case 'join':
        if (this.#mode === 'leading') this.#welcome(message)
        break
      case 'check':
        if (this.#mode === 'leading') this.#own?.check()
        break
      case 'welcome':
        if (message.to !== this.#id || this.#mode !== 'joining') break
        this.#heartbeat = message.heartbeat
        if (message.status) this.#say({ type: 'status', status: message.status })
        this.#follow(message.missed)
        break
      case 'refused':
        if (message.to === this.#id && this.#mode === 'joining') this.#goAlone()
        break
      case 'leads':
        if (this.#mode === 'joining') this.#join(this.#asked)
        // Where a leader went, words may be lost on the way: only the same place is known to be the same.
        if (this.#mode === 'following' && message.at !== this.#since) this.#join(0)
        break
      case 'alive':
        this.#heartbeat = message.heartbeat
        if (this.#mode === 'following') this.#listenForSilence()
        break
      case 'word':
        this.#leaderWord(message.word)
    }
  }

  #leaderWord(word: StreamWord): void {
    if (this.#mode === 'following') {
      this.#say(word)
      this.#listenForSilence()
    } else if (this.#mode === 'alone') {
      this.#heard.add(word)
      if ('at' in word && word.at !== null && word.at === this.#since) this.#follow([])
    }
  }

  /** From here on the leader's words are this one's, behind those it missed. Null: nobody knows which. */
  #follow(missed: readonly StreamWord[] | null): void {
    if (missed === null) return
    this.#mode = 'following'
    this.#own?.close()
    this.#own = null
    this.#heard.clear()
    for (const word of missed) this.#say(word)
    this.#listenForSilence()
  }

  #welcome({ from, since, asked }: Extract<Message, { readonly type: 'join' }>): void {
    const missed = this.#said.after(since) ?? this.#said.from(asked)
    if (missed === null) {
      this.#post({ type: 'refused', to: from })
      return
    }
    this.#post({ type: 'welcome', to: from, heartbeat: this.#heartbeat, status: this.#status, missed })
    // Whoever comes anew may do so because it would not wait.
    if (this.#status?.state !== 'connected') this.#own?.check()
  }

  #say(word: StreamWord): void {
    if ('at' in word && word.at !== null) this.#since = word.at
    if (word.type === 'status') this.#status = word.status
    this.#said.add(word)
    if (!this.#end.signal.aborted) this.#options.say(word)
  }

  /** A leader that says nothing, though it has no trouble that it told of, is gone or asleep. */
  #listenForSilence(): void {
    const waits = this.#status?.state === 'reconnecting'
      ? Math.max(0, this.#status.retryAt - this.#options.clock.now())
      : 0
    this.#after(waits + this.#heartbeat * SILENCE, () => { this.#goAlone() })
  }

  #post(message: Message): void {
    if (!this.#end.signal.aborted) this.#channel.postMessage(message)
  }

  #after(delay: number, callback: () => void): void {
    this.#forgetTimer?.()
    this.#forgetTimer = this.#options.clock.after(delay, callback)
  }
}
