import type { Ephemeral } from '../../src/backend/changes.js'
import { conversationMembers } from '../../src/backend/rules/audience.js'
import type { Bus } from '../database/database.js'
import { SqlReader } from '../store/reader.js'
import type { Store } from '../store/store.js'
import type { FileAddresses } from '../files/file-addresses.js'
import type { EndReason, Listener } from './feed.js'
import { Feed } from './feed.js'

/** What processes tell each other. A change is read from its log by each. */
const CHANGES = 'inbox_changes'
const SIGNALS = 'inbox_signals'

interface Signal {
  readonly tenant: string
  readonly event: Ephemeral
  /** Whom it comes from; null: a customer. */
  readonly from: string | null
}

export interface HubOptions {
  readonly store: Store
  readonly bus: Bus
  readonly addresses: FileAddresses
  /** Told what went wrong behind nobody's back. */
  failed(error: unknown): void
}

/** Whoever listens at this process, tenant by tenant, and the news that come in from all processes. */
export class Hub {
  readonly #options: HubOptions
  readonly #feeds = new Map<string, Feed>()
  readonly #ends: (() => void)[] = []
  #look: ReturnType<typeof setInterval> | null = null

  constructor(options: HubOptions) {
    this.#options = options
  }

  /** `lookEvery`: milliseconds after which it looks whether news were lost on the way. */
  async start(lookEvery: number): Promise<void> {
    const { bus } = this.#options
    const lookAll = (): void => { for (const feed of this.#feeds.values()) feed.look() }
    this.#ends.push(
      await bus.listen(CHANGES, payload => { this.#hearChange(payload) }, lookAll),
      await bus.listen(SIGNALS, payload => { this.#hearSignal(payload) }, () => undefined),
    )
    this.#look = setInterval(lookAll, lookEvery)
  }

  /** Those that somebody listens to here. */
  get tenants(): readonly string[] {
    return [...this.#feeds.keys()]
  }

  get listeners(): number {
    let sum = 0
    for (const feed of this.#feeds.values()) sum += feed.size
    return sum
  }

  /** A commit is stored: everyone may hear of it. */
  published(tenant: string, seq: number): void {
    this.#feeds.get(tenant)?.look(seq)
    this.#options.bus.notify(CHANGES, `${seq} ${tenant}`).catch(this.#options.failed)
  }

  /** To everyone whom it concerns but the one it comes from. */
  signal(signal: Signal): Promise<void> {
    return this.#options.bus.notify(SIGNALS, JSON.stringify(signal))
  }

  /**
   * Listens behind a cursor, or from now on. `heard` resolves when it has heard what it missed; `stop` ends it at any
   * time.
   */
  listen(tenant: string, since: string | undefined, listener: Listener): { heard: Promise<void>, stop(): void } {
    const { store, addresses, failed } = this.#options
    const feed = this.#feeds.get(tenant) ?? new Feed({ store, addresses, tenant, failed })
    this.#feeds.set(tenant, feed)
    return {
      heard: feed.add(listener, since),
      stop: () => {
        feed.remove(listener)
        if (feed.size === 0 && this.#feeds.get(tenant) === feed) this.#feeds.delete(tenant)
      },
    }
  }

  /** Ends every stream of a tenant, or of all. */
  end(reason: EndReason, tenant?: string): void {
    for (const [id, feed] of this.#feeds) if (tenant === undefined || id === tenant) feed.end(reason)
  }

  close(): void {
    if (this.#look) clearInterval(this.#look)
    for (const end of this.#ends) end()
    this.end('stopping')
  }

  #hearChange(payload: string): void {
    const gap = payload.indexOf(' ')
    this.#feeds.get(payload.slice(gap + 1))?.look(Number(payload.slice(0, gap)))
  }

  #hearSignal(payload: string): void {
    const { tenant, event, from } = JSON.parse(payload) as Signal
    const feed = this.#feeds.get(tenant)
    if (feed) this.#pass(feed, tenant, event, from).catch(this.#options.failed)
  }

  async #pass(feed: Feed, tenant: string, event: Ephemeral, from: string | null): Promise<void> {
    const members = 'conversationId' in event ? await this.#membersOf(tenant, event.conversationId) : null
    if (from !== null && members?.has(from) === false) return
    feed.tell(event, agentId => agentId !== from && (members === null || members.has(agentId)))
  }

  #membersOf(tenant: string, conversationId: string): Promise<ReadonlySet<string>> {
    return this.#options.store.read(tenant, async scope => {
      const reader = new SqlReader(scope)
      const conversation = await reader.get('conversation', conversationId)
      return new Set(conversation ? await conversationMembers(conversation, reader) : [])
    })
  }
}
