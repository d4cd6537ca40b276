import type { Change, Cursor, Ephemeral, Listener, StreamStatus } from '../changes.js'
import type { Entry } from '../rules/settle.js'
import { changesFor } from '../rules/settle.js'
import type { LogRecord } from './log.js'

interface Subscriber {
  readonly listener: Listener
  /** What waits while missed commits are read. Null: everything goes out at once. */
  waiting: LogRecord[] | null
  /** The position behind what it has heard. */
  at: number
  ended: boolean
}

export interface SubscriberOptions {
  readonly agentId: string
  cursor(position: number): Cursor
  /** Changes as a page sees them. */
  dress(changes: readonly Change[]): readonly Change[]
}

/** Who listens to one instance. Each hears of every commit once and in order, whenever it came. */
export class Subscribers {
  readonly #options: SubscriberOptions
  readonly #subscribers = new Set<Subscriber>()
  #status: StreamStatus = { state: 'connected' }

  constructor(options: SubscriberOptions) {
    this.#options = options
  }

  /** `missed`: the commits it has to hear first; null: they are gone. Returns the end of it. */
  add(listener: Listener, missed: Promise<readonly LogRecord[] | null>): () => void {
    const subscriber: Subscriber = { listener, waiting: [], at: 0, ended: false }
    this.#subscribers.add(subscriber)
    void this.#begin(subscriber, missed)
    return () => {
      subscriber.ended = true
      this.#subscribers.delete(subscriber)
    }
  }

  tell(entries: readonly Entry[], position: number): void {
    for (const subscriber of this.#subscribers) {
      if (subscriber.waiting) subscriber.waiting.push({ position, entries })
      else this.#deliver(subscriber, entries, position)
    }
  }

  gap(): void {
    for (const subscriber of this.#subscribers) {
      if (subscriber.waiting) subscriber.waiting = [{ position: 0, entries: null }]
      else subscriber.listener.gap()
    }
  }

  ephemeral(event: Ephemeral): void {
    for (const { listener, waiting } of this.#subscribers) if (!waiting) listener.ephemeral(event)
  }

  status(status: StreamStatus): void {
    this.#status = status
    for (const { listener } of this.#subscribers) listener.status(status)
  }

  close(): void {
    for (const subscriber of this.#subscribers) subscriber.ended = true
    this.#subscribers.clear()
  }

  async #begin(subscriber: Subscriber, missed: Promise<readonly LogRecord[] | null>): Promise<void> {
    const { listener } = subscriber
    const records = await missed.catch(() => null)
    if (subscriber.ended) return
    listener.status(this.#status)
    if (records === null) listener.gap()
    for (const { entries, position } of [...records ?? [], ...subscriber.waiting ?? []]) {
      if (subscriber.ended) return
      if (entries === null) listener.gap()
      else this.#deliver(subscriber, entries, position)
    }
    subscriber.waiting = null
  }

  #deliver(subscriber: Subscriber, entries: readonly Entry[], position: number): void {
    if (position <= subscriber.at) return
    subscriber.at = position
    const { agentId, dress, cursor } = this.#options
    const changes = changesFor(entries, agentId)
    if (changes.length > 0) subscriber.listener.changes(dress(changes), cursor(position))
  }
}
