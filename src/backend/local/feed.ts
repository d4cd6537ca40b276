import type { Entry } from '../rules/settle.js'
import type { LogRecord } from './log.js'
import { readLog } from './log.js'
import type { Storage } from './storage.js'
import { FEW_KINDS, holdIn, readFew, readMany } from './tables.js'
import type { World } from './world.js'

export interface FeedEvents {
  /** Before the world shows them: whatever has to be read for them. */
  prepare(entries: readonly Entry[]): Promise<void>
  /** The world shows it now. */
  applied(record: LogRecord): void
  /** The world was loaded anew; what happened between is not known one by one. */
  reloaded(): void
}

/**
 * Brings every commit into the world once and in order, however it got here: made in this tab, told by another, or
 * found in the log.
 */
export class Feed {
  readonly #storage: Storage
  readonly #world: World
  readonly #events: FeedEvents
  #queue: Promise<void> = Promise.resolve()
  #reading: Promise<void> | null = null

  constructor(storage: Storage, world: World, events: FeedEvents) {
    this.#storage = storage
    this.#world = world
    this.#events = events
  }

  /** Reads what there is little of, for the first time. Conversations follow: see `whole`. */
  begin(): Promise<void> {
    return this.#inTurn(async () => {
      const { tables, position } = await this.#readFew()
      this.#world.show(tables, position, { isWhole: false })
    })
  }

  /** Resolves when the world holds all conversations. What is stored meanwhile does not wait for it. */
  whole(): Promise<void> {
    if (this.#world.isWhole) return Promise.resolve()
    return this.#reading ??= this.#readAll().finally(() => { this.#reading = null })
  }

  /** Resolves when the world is at least as new as that commit. */
  take(record: LogRecord): Promise<void> {
    return this.#inTurn(async () => {
      if (record.position <= this.#world.position) return
      const fits = record.entries !== null && record.position === this.#world.position + 1
      if (fits) await this.#apply(record)
      else await this.#readOn()
    })
  }

  /** Resolves when the world is as new as the database was when this was called. */
  catchUp(): Promise<void> {
    return this.#inTurn(() => this.#readOn())
  }

  async #readAll(): Promise<void> {
    // A world that is loaded anew meanwhile is whole, and takes in nothing that was read for the one before.
    await readMany(this.#storage, this.#world.agentId, this.#world.holder())
    await this.#inTurn(async () => {
      if (this.#world.isWhole) return
      this.#world.complete()
      // What was stored while the bits were read may be in some of them and not in others.
      await this.#readOn()
    })
  }

  async #readOn(): Promise<void> {
    const records = await this.#storage.read(['log'], transaction => readLog(transaction, this.#world.position))
    if (records === null) await this.#reload()
    else for (const record of records) await this.#apply(record)
  }

  async #apply(record: LogRecord): Promise<void> {
    const { position, entries } = record
    if (entries === null) return
    await this.#events.prepare(entries)
    for (const { write } of entries) this.#world.apply(write)
    this.#world.position = position
    this.#events.applied(record)
  }

  async #reload(): Promise<void> {
    const { tables, position } = await this.#readFew()
    await readMany(this.#storage, this.#world.agentId, holdIn(tables))
    this.#world.show(tables, position, { isWhole: true })
    await this.#readOn()
    this.#events.reloaded()
  }

  #readFew(): ReturnType<typeof readFew> {
    return this.#storage.read([...FEW_KINDS, 'log'], transaction => readFew(transaction, this.#world.agentId))
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}
