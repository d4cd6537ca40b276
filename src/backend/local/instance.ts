import type { Clock } from '../../lib/clock.js'
import { Waker } from '../../lib/waker.js'
import type { Receipt } from '../backend.js'
import type { Change, Cursor, Ephemeral, Listener } from '../changes.js'
import type { Command } from '../commands.js'
import type { Seed } from '../rules/seed.js'
import { firstDue } from '../rules/due.js'
import { runWake } from '../rules/run.js'
import type { Entry } from '../rules/settle.js'
import { conversationAt } from './ahead.js'
import { carryOut, commit } from './commit.js'
import { Contacts } from './contacts.js'
import { countAnew } from './counting.js'
import { Feed } from './feed.js'
import { FileUrls } from './file-urls.js'
import { indexAll } from './indexing.js'
import type { LogRecord } from './log.js'
import { cursorOf, positionOf, readLog } from './log.js'
import type { WriteTransaction } from './schema.js'
import { worldOf } from './seeding.js'
import { Storage } from './storage.js'
import { Subscribers } from './subscribers.js'
import { TransactionReader } from './reader.js'
import type { TabMessage } from './tabs.js'
import { Tabs } from './tabs.js'
import { Together } from './together.js'
import { onPageCache } from '../../lib/page-cache.js'
import { onWake } from '../../lib/wake.js'
import { World } from './world.js'
import type { WorldRecord } from './world-record.js'

export interface InstanceOptions {
  readonly database: string
  readonly agentId: string
  readonly clock: Clock
  /** Who hears of commits. They stay when the instance is closed and another one takes its place. */
  readonly watchers: Set<CommitWatcher>
  seed(): Promise<Seed> | Seed
}

interface Accepted {
  readonly changes: readonly Change[]
  /** Resolves when the world shows it. */
  readonly told: Promise<void>
}

/** How many commands share a transaction, where so many wait for the disk: what they change is shown in one task. */
const TOGETHER = 16

/** Hears of commits. `own`: made by this very instance. */
export type CommitWatcher = (entries: readonly Entry[], own: boolean) => void

/** When all conversations are read though nobody needed them yet: milliseconds after the first answer is possible. */
const SOON = 1_000

/** One agent's use of a database in one tab: what it knows, whom it tells, and how it hears of others. */
export class Instance {
  readonly clock: Clock
  readonly world: World
  readonly storage: Storage
  readonly contacts: Contacts
  readonly urls: FileUrls
  readonly #seed: InstanceOptions['seed']
  readonly #feed: Feed
  readonly #tabs: Tabs
  readonly #subscribers: Subscribers
  readonly #stopResting: () => void
  readonly #stopWaking: () => void
  readonly #waker: Waker
  readonly #watchers: Set<CommitWatcher>
  readonly #commands = new Together<Command, Accepted>(TOGETHER, commands => this.#carryOut(commands))
  /** Positions of commits made here that the world does not show yet. */
  readonly #own = new Set<number>()
  #ready: Promise<WorldRecord> | null = null
  #record: WorldRecord | null = null
  #stopSoon = (): void => undefined
  #isClosed = false

  constructor({ database, agentId, clock, watchers, seed }: InstanceOptions) {
    this.clock = clock
    this.#watchers = watchers
    this.#seed = seed
    this.world = new World(agentId)
    this.storage = new Storage(database, clock, {
      changed: reason => {
        this.#subscribers.status(reason === null ? { state: 'connected' } : { state: 'read-only', reason })
        if (reason === null) this.#wake()
      },
    })
    this.contacts = new Contacts(this.storage)
    this.urls = new FileUrls(this.storage)
    this.#subscribers = new Subscribers({
      agentId,
      cursor: position => cursorOf(this.#record?.epoch ?? '', position),
      dress: changes => this.urls.dressChanges(changes),
    })
    this.#feed = new Feed(this.storage, this.world, {
      prepare: async entries => {
        await this.urls.prepareEntries(entries)
        await this.contacts.apply(entries)
      },
      applied: record => { this.#applied(record) },
      reloaded: () => {
        this.contacts.clear()
        this.urls.forgetMissing()
        this.#subscribers.gap()
      },
    })
    this.#tabs = new Tabs(database, message => { this.#hear(message).catch(() => undefined) })
    this.#waker = new Waker({ clock, wake: () => this.#wakeSnoozed() })
    this.#stopResting = onPageCache(() => {
      this.#tabs.close()
      this.storage.rest()
    }, () => {
      this.storage.wake()
      this.#tabs.open()
    })
    this.#stopWaking = onWake(() => { this.#wake() })
  }

  get cursor(): Cursor {
    return cursorOf(this.#record?.epoch ?? '', this.world.position)
  }

  /** Opens, seeds and reads, once; again when that failed. */
  ready(): Promise<WorldRecord> {
    this.#ready ??= this.#begin().catch((error: unknown) => {
      this.#ready = null
      throw error
    })
    return this.#ready
  }

  /** Resolves when the world holds all conversations. Until then they are read from the disk as they are asked for. */
  readonly whole = async (): Promise<void> => {
    await this.ready()
    await this.#feed.whole()
  }

  /** Resolves when the world shows what others stored. While storage fails, what is known is better than nothing. */
  async fresh(): Promise<void> {
    await this.ready()
    const caughtUp = this.#feed.catchUp().catch(() => undefined)
    if (this.storage.reason === null) await caughtUp
  }

  async execute(command: Command): Promise<Receipt> {
    await this.ready()
    const { changes, told } = await this.#commands.do(command)
    await told
    return { changes: this.urls.dressChanges(changes) }
  }

  /** Stores what some work inside one transaction comes to. */
  async transact(work: (transaction: WriteTransaction) => Promise<readonly Entry[]>): Promise<readonly Entry[]> {
    await this.ready()
    const record = await this.storage.write(async transaction => commit(transaction, await work(transaction)))
    await this.#publish(record)
    return record?.entries ?? []
  }

  /** Tells everyone, this instance too, to load anew. `record`: the commit that says so. */
  async announce(record: LogRecord): Promise<void> {
    await this.#publish(record)
  }

  subscribe(listener: Listener, since?: Cursor): () => void {
    return this.#subscribers.add(listener, since === undefined ? Promise.resolve([]) : this.#missed(since))
  }

  watch(watcher: CommitWatcher): () => void {
    this.#watchers.add(watcher)
    return () => { this.#watchers.delete(watcher) }
  }

  /** An agent's: to all other agents whom it concerns, as long as it concerns this one. */
  async signal(event: Ephemeral): Promise<void> {
    if (this.#record && await this.#concernsMe(event)) this.#tell(event, this.#record)
  }

  /** A customer's: to all agents whom it concerns. */
  async tell(event: Ephemeral): Promise<void> {
    this.#tell(event, await this.ready())
    if (await this.#concernsMe(event)) this.#subscribers.ephemeral(event)
  }

  close(): void {
    this.#isClosed = true
    this.#stopResting()
    this.#stopWaking()
    this.#waker.end()
    this.#stopSoon()
    this.#subscribers.close()
    this.#tabs.close()
    this.storage.close()
    this.urls.close()
  }

  async #carryOut(commands: readonly Command[]): Promise<readonly PromiseSettledResult<Accepted>[]> {
    try {
      const { record, outcomes } = await this.storage.write(transaction =>
        carryOut(transaction, commands, this.world.agentId, () => this.clock.now()))
      const told = this.#publish(record)
      return outcomes.map(one => one.status === 'rejected' ? one : { ...one, value: { changes: one.value, told } })
    } catch (reason) {
      if (commands.length === 1) throw reason
      // One that cannot be stored must not take the others with it.
      const alone = []
      for (const command of commands) alone.push(...await Promise.allSettled([this.#carryOut([command])]))
      return alone.map(one => one.status === 'rejected' ? one : one.value[0]!)
    }
  }

  async #begin(): Promise<WorldRecord> {
    const record = await worldOf(this.storage, this.#seed)
    if (record.uncounted) await this.storage.write(countAnew)
    // From here on what other tabs say is taken in turn, behind the first reading.
    this.#record = record
    this.storage.remember(record.epoch)
    await this.#feed.begin()
    this.#stopSoon = this.clock.after(SOON, () => {
      // Who searches finds all of it prepared.
      this.whole().then(() => this.world.book.ready()).catch(() => undefined)
      indexAll(this.storage, () => !this.#isClosed).catch(() => undefined)
      this.#waker.look()
    })
    return record
  }

  #tell(event: Ephemeral, { epoch }: WorldRecord): void {
    this.#tabs.post({ type: 'ephemeral', epoch, event })
  }

  async #publish(record: LogRecord | null): Promise<void> {
    if (!record || !this.#record) return
    this.#own.add(record.position)
    this.#tabs.post({ type: 'committed', epoch: this.#record.epoch, record })
    // It is stored: that it cannot be read again at once must not look like a refusal.
    await this.#feed.take(record).catch(() => undefined)
  }

  #applied({ position, entries }: LogRecord): void {
    const own = this.#own.delete(position)
    this.#subscribers.tell(entries ?? [], position)
    this.#waker.heed(firstDue(entries ?? []))
    for (const watcher of this.#watchers) watcher(entries ?? [], own)
  }

  async #hear(message: TabMessage): Promise<void> {
    if (message.epoch !== this.#record?.epoch) return
    if (message.type === 'committed') await this.#feed.take(message.record)
    else if (message.event.agentId !== this.world.agentId && await this.#concernsMe(message.event)) {
      this.#subscribers.ephemeral(message.event)
    }
  }

  async #concernsMe(event: Ephemeral): Promise<boolean> {
    if (!('conversationId' in event)) return true
    const conversation = await conversationAt(event.conversationId, this)
    return conversation !== undefined && this.world.access.maySee(conversation)
  }

  #wake(): void {
    if (!this.#record) return
    this.#feed.catchUp().catch(() => undefined)
    this.#waker.look()
  }

  /** Any tab does; who comes second finds nothing to wake. Resolves with when to look again. */
  async #wakeSnoozed(): Promise<number | null> {
    let next: number | null = null
    await this.transact(async transaction => {
      const woken = await runWake(new TransactionReader(transaction), this.clock.now())
      next = woken.next
      return woken.entries
    })
    return next
  }

  async #missed(since: Cursor): Promise<readonly LogRecord[] | null> {
    const { epoch } = await this.ready()
    const position = positionOf(epoch, since)
    if (position === undefined) return null
    if (position > this.world.position) await this.#feed.catchUp()
    if (position > this.world.position) return null
    if (position === this.world.position) return []
    const records = await this.storage.read(['log'], transaction => readLog(transaction, position))
    for (const { entries } of records ?? []) await this.urls.prepareEntries(entries ?? [])
    return records
  }
}
