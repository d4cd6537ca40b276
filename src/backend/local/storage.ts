import type { Clock } from '../../lib/clock.js'
import { Connection } from './connection.js'
import type { ReadOnlyReason } from './faults.js'
import { transactionFault } from './faults.js'
import type { Database, ReadTransaction, StoreName, WriteTransaction } from './schema.js'
import { STORES } from './schema.js'
import { unavailable } from './unavailable.js'

export interface StorageEvents {
  /** Null: everything can be stored (again). */
  changed(reason: ReadOnlyReason | null): void
}

export interface WriteOptions {
  /** Whether to wait until the disk has it. Default: true. */
  readonly durable?: boolean
}

const FIRST_RETRY = 500
const LAST_RETRY = 30_000
/** About what a message and its log take, in UTF-16 units. */
const PROBE = 16_384

type Run<T> = (database: Database) => { readonly transaction: ReadTransaction, readonly result: Promise<T> }

/**
 * Transactions that end: done, refused by the one who asked, or `unavailable` because of storage, which is told at
 * once and tried again in the background until it works.
 */
export class Storage {
  readonly #connection: Connection
  readonly #clock: Clock
  readonly #events: StorageEvents
  #reason: ReadOnlyReason | null = null
  #stopRetry: (() => void) | null = null
  #delay = FIRST_RETRY

  constructor(name: string, clock: Clock, events: StorageEvents) {
    this.#clock = clock
    this.#events = events
    this.#connection = new Connection(name, clock, {
      // That it opens does not prove that there is room.
      opened: () => { if (this.#reason !== 'storage-full') this.#recovered() },
      failed: reason => { this.#failed(reason) },
    })
  }

  get reason(): ReadOnlyReason | null {
    return this.#reason
  }

  remember(epoch: string): void {
    this.#connection.remember(epoch)
  }

  read<T>(stores: readonly StoreName[], work: (transaction: ReadTransaction) => Promise<T>): Promise<T> {
    return this.#run(database => {
      const transaction: ReadTransaction = database.transaction([...stores], 'readonly')
      return { transaction, result: work(transaction) }
    })
  }

  /** One transaction over all there is. What `work` waits for must be requests of the transaction. */
  async write<T>(work: (transaction: WriteTransaction) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    const durability = options.durable === false ? 'relaxed' : 'strict'
    const value = await this.#run(database => {
      const transaction: WriteTransaction = database.transaction([...STORES], 'readwrite', { durability })
      return { transaction, result: work(transaction) }
    })
    this.#recovered()
    return value
  }

  /** Lets go of the database once what was begun is done. Whoever asks next waits until `wake`. */
  rest(): void {
    this.#connection.rest()
  }

  wake(): void {
    this.#connection.wake()
  }

  close(): void {
    this.#stopRetry?.()
    this.#stopRetry = null
    this.#connection.close()
  }

  async #run<T>(start: Run<T>, again = true): Promise<T> {
    const database = await this.#connection.database().catch((error: unknown) => {
      throw this.#reason === null ? error : unavailable(error)
    })
    try {
      const { transaction, result } = start(database)
      return await settled(transaction, result)
    } catch (error) {
      const fault = transactionFault(error)
      if (fault === null) throw error
      if (fault === 'storage-lost') this.#connection.drop(database)
      // Safari drops connections of pages in the background; most often the next one works.
      if (fault === 'storage-lost' && again) return this.#run(start, false)
      this.#failed(fault)
      throw unavailable(error)
    }
  }

  #failed(reason: ReadOnlyReason): void {
    if (this.#reason !== reason) {
      this.#reason = reason
      this.#events.changed(reason)
    }
    if (this.#stopRetry || this.#connection.ended) return
    this.#stopRetry = this.#clock.after(this.#delay, () => {
      this.#stopRetry = null
      this.#delay = Math.min(LAST_RETRY, this.#delay * 2)
      this.#try().catch(() => undefined)
    })
  }

  async #try(): Promise<void> {
    try {
      await this.write(transaction => transaction.objectStore('meta').put('x'.repeat(PROBE), 'probe'))
      await this.write(transaction => transaction.objectStore('meta').delete('probe'))
    } catch {
      if (this.#reason !== null) this.#failed(this.#reason)
    }
  }

  #recovered(): void {
    this.#delay = FIRST_RETRY
    this.#stopRetry?.()
    this.#stopRetry = null
    if (this.#reason === null) return
    this.#reason = null
    this.#events.changed(null)
  }
}

/** The result of a transaction's work once all of it is stored; else the reason why nothing of it is. */
const settled = async <T>(transaction: ReadTransaction, result: Promise<T>): Promise<T> => {
  const outcome = transaction.done.then(() => null, (error: unknown) => ({ error }))
  try {
    const value = await result
    const failure = await outcome
    if (failure) throw failure.error
    return value
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It was over before.
    }
    // A full disk fails the transaction; its requests only say that it was aborted, or that it is over.
    const failure = (await outcome)?.error
    throw transactionFault(error) !== null && failure !== undefined ? failure : error
  }
}
