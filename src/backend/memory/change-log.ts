import { createId } from '../../lib/ids.js'
import type { Cursor, Ephemeral, Listener } from '../changes.js'
import type { Entry } from '../rules/settle.js'
import { changesFor } from '../rules/settle.js'
import { deepFreeze } from './freeze.js'

/** How many changes can be replayed. Who comes from further back has a gap. */
export const REPLAYED = 20_000

interface Subscriber {
  readonly agentId: string
  readonly listener: Listener
  /** The position behind the last entry it got. */
  at: number
  /** Told first, before anything else. */
  greeting: (() => void) | null
  scheduled: boolean
}

/** Everything that happened, in order, and those who listen. Listeners are called in a task of their own. */
export class ChangeLog {
  /** Cursors of another world mean nothing here. */
  readonly #world = createId().slice(0, 8)
  readonly #subscribers = new Set<Subscriber>()
  #entries: Entry[] = []
  /** The position of the first entry kept. */
  #start = 0

  get cursor(): Cursor {
    return `${this.#world}.${this.#end}`
  }

  append(entries: readonly Entry[]): void {
    this.#entries.push(...entries)
    // Cut in big steps, so that appending stays cheap.
    if (this.#entries.length > 2 * REPLAYED) {
      this.#start += this.#entries.length - REPLAYED
      this.#entries = this.#entries.slice(-REPLAYED)
    }
    for (const subscriber of this.#subscribers) this.#schedule(subscriber)
  }

  subscribe(agentId: string, listener: Listener, since?: Cursor): () => void {
    const from = since === undefined ? this.#end : this.#position(since)
    const subscriber: Subscriber = {
      agentId,
      listener,
      at: from ?? this.#end,
      greeting: () => {
        listener.status({ state: 'connected' })
        if (from === undefined) listener.gap()
      },
      scheduled: false,
    }
    this.#subscribers.add(subscriber)
    this.#schedule(subscriber)
    return () => { this.#subscribers.delete(subscriber) }
  }

  /** To all listeners of some agents; null: of everyone. */
  tell(event: Ephemeral, audience: (agentId: string) => boolean): void {
    for (const subscriber of this.#subscribers) {
      if (!audience(subscriber.agentId)) continue
      queueMicrotask(() => {
        if (this.#subscribers.has(subscriber)) subscriber.listener.ephemeral(event)
      })
    }
  }

  get #end(): number {
    return this.#start + this.#entries.length
  }

  #position(cursor: Cursor): number | undefined {
    const [world, text] = cursor.split('.')
    const position = Number(text)
    const known = world === this.#world && position >= this.#start && position <= this.#end
    return known ? position : undefined
  }

  #schedule(subscriber: Subscriber): void {
    if (subscriber.scheduled) return
    subscriber.scheduled = true
    queueMicrotask(() => {
      subscriber.scheduled = false
      if (this.#subscribers.has(subscriber)) this.#deliver(subscriber)
    })
  }

  #deliver(subscriber: Subscriber): void {
    const { agentId, listener, greeting } = subscriber
    subscriber.greeting = null
    greeting?.()
    const changes = changesFor(this.#entries.slice(subscriber.at - this.#start), agentId)
    subscriber.at = this.#end
    if (changes.length > 0) listener.changes(deepFreeze(changes), this.cursor)
  }
}
