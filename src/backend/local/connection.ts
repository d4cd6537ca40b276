import type { Clock } from '../../lib/clock.js'
import type { ReadOnlyReason } from './faults.js'
import { openFault } from './faults.js'
import { openDatabase } from './open.js'
import type { Database } from './schema.js'
import { closedForGood, unavailable } from './unavailable.js'
import { worldIn } from './world-record.js'

/** When a database that does not open is said to be blocked, in milliseconds: people should know within a second. */
const TOLD_AFTER = 800
/** When who waits for it is told to come again; and when who comes while it is known to be blocked. */
const PATIENCE = 5_000
const BLOCKED_PATIENCE = 100

export interface ConnectionEvents {
  opened(): void
  failed(reason: ReadOnlyReason): void
}

/** One connection at a time, opened when it is needed and opened again when it was lost. */
export class Connection {
  readonly #name: string
  readonly #clock: Clock
  readonly #events: ConnectionEvents
  #database: Promise<Database> | null = null
  /** The world this page has read; no other may take its place. */
  #epoch: string | null = null
  #blocked = false
  /** Set when there is no way back: another version took over, or the kit was closed. */
  #ended: ReadOnlyReason | 'closed' | null = null

  constructor(name: string, clock: Clock, events: ConnectionEvents) {
    this.#name = name
    this.#clock = clock
    this.#events = events
  }

  get ended(): boolean {
    return this.#ended !== null
  }

  /** From now on only a database that holds this world is good enough. */
  remember(epoch: string): void {
    this.#epoch = epoch
  }

  async database(): Promise<Database> {
    if (this.#ended === 'closed') throw closedForGood()
    if (this.#ended !== null) throw unavailable()
    this.#database ??= this.#open()
    return this.#patiently(this.#database)
  }

  /** Lets go of a connection that failed, so that the next one who asks opens another. */
  drop(): void {
    const dropped = this.#database
    this.#database = null
    dropped?.then(database => { database.close() }, () => undefined)
  }

  close(): void {
    this.#ended = 'closed'
    this.drop()
  }

  #open(): Promise<Database> {
    const stopTimer = this.#clock.after(TOLD_AFTER, () => {
      this.#blocked = true
      this.#events.failed('storage-blocked')
    })
    const opening = this.#openKnown()
    opening.then(
      () => {
        if (this.#ended === null) this.#events.opened()
      },
      (error: unknown) => {
        if (this.#database === opening) this.#database = null
        this.#fail(openFault(error))
      },
    ).finally(() => {
      stopTimer()
      this.#blocked = false
    }).catch(() => undefined)
    return opening
  }

  async #openKnown(): Promise<Database> {
    const database = await openDatabase(this.#name, this.#epoch !== null, {
      released: removed => {
        this.#database = null
        this.#fail(removed ? 'storage-lost' : 'newer-version')
      },
      lost: () => {
        this.#database = null
        this.#fail('storage-lost')
      },
    })
    if (this.#epoch !== null && (await worldIn(database))?.epoch !== this.#epoch) {
      database.close()
      throw new DOMException('The database was replaced', 'UnknownError')
    }
    return database
  }

  #fail(reason: ReadOnlyReason): void {
    if (this.#ended !== null) return
    if (reason === 'newer-version') this.#ended = reason
    this.#events.failed(reason)
  }

  async #patiently(opening: Promise<Database>): Promise<Database> {
    let stop = (): void => undefined
    const late = new Promise<never>((_, reject) => {
      const patience = this.#blocked ? BLOCKED_PATIENCE : PATIENCE
      stop = this.#clock.after(patience, () => { reject(unavailable()) })
    })
    try {
      return await Promise.race([opening, late])
    } finally {
      stop()
    }
  }
}
