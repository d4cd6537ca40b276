import type { Clock } from '../../lib/clock.js'
import type { ReadOnlyReason } from './faults.js'
import { openFault } from './faults.js'
import { openDatabase } from './open.js'
import type { Database } from './schema.js'
import { closedForGood, unavailable } from './unavailable.js'
import { worldIn } from './world-record.js'

/** When a database that does not open is said to be blocked, in milliseconds: people should know within a second. */
const TOLD_AFTER = 800
/** When who waits for it is told to come again: slow is not blocked. Who comes after that waits shortly. */
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
  #opened: Database | null = null
  /** The world this page has read; no other may take its place. */
  #epoch: string | null = null
  #resting: Promise<void> | null = null
  #wake = (): void => undefined
  /** Resolves when patience with the opening under way ends. */
  #late: Promise<void> = Promise.resolve()
  #isLate = false
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

  /** Lets go of the database once what was begun is done. Whoever needs it next waits until `wake`. */
  rest(): void {
    this.drop()
    this.#resting ??= new Promise(resolve => { this.#wake = resolve })
  }

  wake(): void {
    this.#wake()
    this.#resting = null
  }

  async database(): Promise<Database> {
    // A page at rest that asks the browser for anything is thrown away.
    if (this.#resting) await this.#resting
    if (this.#ended === 'closed') throw closedForGood()
    if (this.#ended !== null) throw unavailable()
    if (this.#opened) return this.#opened
    this.#database ??= this.#open()
    return this.#patiently(this.#database)
  }

  /** Lets go of one that failed, so that the next who asks opens another. One that took its place stays. */
  drop(failed: Database | null = this.#opened): void {
    if (failed !== this.#opened) return
    const dropped = this.#database
    this.#forget()
    dropped?.then(database => { database.close() }, () => undefined)
  }

  close(): void {
    this.wake()
    this.#ended = 'closed'
    this.drop()
  }

  #open(): Promise<Database> {
    const stopTelling = this.#clock.after(TOLD_AFTER, () => { this.#events.failed('storage-blocked') })
    let stopWaiting = (): void => undefined
    this.#isLate = false
    this.#late = new Promise(resolve => {
      stopWaiting = this.#clock.after(PATIENCE, () => {
        this.#isLate = true
        resolve()
      })
    })
    const opening = this.#openKnown()
    opening.then(
      database => {
        if (this.#database === opening) this.#opened = database
        if (this.#ended === null) this.#events.opened()
      },
      (error: unknown) => {
        if (this.#database === opening) this.#database = null
        this.#fail(openFault(error))
      },
    ).finally(() => {
      stopTelling()
      stopWaiting()
    }).catch(() => undefined)
    return opening
  }

  async #openKnown(): Promise<Database> {
    const database = await openDatabase(this.#name, this.#epoch !== null, {
      released: removed => {
        this.#forget()
        this.#fail(removed ? 'storage-lost' : 'newer-version')
      },
      lost: () => {
        this.#forget()
        this.#fail('storage-lost')
      },
    })
    if (this.#epoch !== null && (await worldIn(database))?.epoch !== this.#epoch) {
      database.close()
      throw new DOMException('The database was replaced', 'UnknownError')
    }
    return database
  }

  #forget(): void {
    this.#database = null
    this.#opened = null
  }

  #fail(reason: ReadOnlyReason): void {
    if (this.#ended !== null) return
    if (reason === 'newer-version') this.#ended = reason
    this.#events.failed(reason)
  }

  async #patiently(opening: Promise<Database>): Promise<Database> {
    let stop = (): void => undefined
    const end = this.#isLate
      ? new Promise<void>(resolve => { stop = this.#clock.after(BLOCKED_PATIENCE, resolve) })
      : this.#late
    try {
      return await Promise.race([opening, end.then(() => { throw unavailable() })])
    } finally {
      stop()
    }
  }
}
