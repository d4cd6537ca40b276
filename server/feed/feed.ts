import type { Ephemeral } from '../../src/backend/changes.js'
import type { FileAddresses } from '../files/file-addresses.js'
import { cursorOf, readLog, seqOf } from '../store/log.js'
import type { Head, Scope, Store } from '../store/store.js'
import { Batch } from './batch.js'

export type EndReason = 'stopping' | 'token-expired'

/** Who listens: an agent, or what stands behind the channels. */
export interface Listener {
  readonly agentId: string | null
  /** From here on it hears everything. */
  opened(at: string): void
  /** One commit, also when nothing in it is for this agent. */
  commit(batch: Batch): void
  gap(at: string): void
  ephemeral(event: Ephemeral): void
  end(reason: EndReason): void
}

export interface FeedOptions {
  readonly store: Store
  readonly addresses: FileAddresses
  readonly tenant: string
  failed(error: unknown): void
}

/** How many commits are read at once. */
const STEP = 200
/** Who missed more than this loads anew: it costs less than hearing it all. */
const REPLAYED = 5_000

/** One tenant's stream of changes as it comes from the log, and who listens to it at this process. */
export class Feed {
  readonly #options: FeedOptions
  /** Each with the commit up to which it has heard. */
  readonly #listeners = new Map<Listener, number>()
  /** Those who still hear what they missed. */
  readonly #joining = new Set<Listener>()
  /** Up to where all listeners have heard. */
  #head: Head | null = null
  #reading = false
  #again = false

  constructor(options: FeedOptions) {
    this.#options = options
  }

  get size(): number {
    return this.#listeners.size + this.#joining.size
  }

  /** Resolves when the listener has heard what it missed. */
  async add(listener: Listener, since: string | undefined): Promise<void> {
    this.#joining.add(listener)
    try {
      const head = await this.#options.store.read(this.#options.tenant, async scope => scope.head)
      this.#stand(head)
      const from = since === undefined ? head.seq : seqOf(head.epoch, since)
      const isHere = from !== undefined && from <= head.seq && from + 1 >= head.oldest && head.seq - from <= REPLAYED
      listener.opened(isHere && since !== undefined ? since : cursorOf(head))
      if (!isHere) listener.gap(cursorOf(head))
      await this.#catchUp(listener, isHere ? from : head.seq)
    } finally {
      this.#joining.delete(listener)
    }
  }

  remove(listener: Listener): void {
    this.#listeners.delete(listener)
    this.#joining.delete(listener)
  }

  /** Reads on where the log has more. `seq`: what it is known to have. */
  look(seq?: number): void {
    if (this.#head === null || (seq !== undefined && seq <= this.#head.seq)) return
    this.#again = true
    if (!this.#reading) void this.#readOn()
  }

  tell(event: Ephemeral, concerns: (agentId: string) => boolean): void {
    for (const listener of [...this.#listeners.keys(), ...this.#joining]) {
      if (listener.agentId !== null && concerns(listener.agentId)) listener.ephemeral(event)
    }
  }

  end(reason: EndReason): void {
    for (const listener of [...this.#listeners.keys(), ...this.#joining]) listener.end(reason)
  }

  /** A new epoch is another history: a database that was made anew, or brought back from a backup. */
  #stand(head: Head): void {
    const before = this.#head
    if (before?.epoch === head.epoch) return
    this.#head = head
    for (const listener of this.#listeners.keys()) {
      this.#listeners.set(listener, head.seq)
      listener.gap(cursorOf(head))
    }
  }

  async #readOn(): Promise<void> {
    this.#reading = true
    try {
      while (this.#again) {
        this.#again = false
        const { epoch, seq } = this.#head!
        const { head, batches } = await this.#read(seq)
        if (head.epoch !== epoch) this.#stand(head)
        else for (const batch of batches) this.#deliver(batch)
        if (batches.length === STEP) this.#again = true
      }
    } catch (error) {
      // The next look tries again.
      this.#options.failed(error)
    } finally {
      this.#reading = false
    }
  }

  #read(behind: number): Promise<{ readonly head: Head, readonly batches: readonly Batch[] }> {
    const { store, tenant } = this.#options
    return store.read(tenant, async scope => ({ head: scope.head, batches: await this.#batches(scope, behind) }))
  }

  async #batches(scope: Scope, behind: number): Promise<readonly Batch[]> {
    if (scope.head.seq <= behind) return []
    const commits = await this.#options.addresses.dressCommits(scope, await readLog(scope, behind, STEP))
    return commits.map(({ seq, entries }) => new Batch(seq, cursorOf({ epoch: scope.head.epoch, seq }), entries))
  }

  /** Reads for one listener until it stands where all others do, or further. */
  async #catchUp(listener: Listener, from: number): Promise<void> {
    let at = from
    while (at < this.#head!.seq && this.#joining.has(listener)) {
      const { head, batches } = await this.#read(at)
      if (head.epoch !== this.#head!.epoch || batches[0]?.seq !== at + 1) {
        this.#stand(head)
        at = Math.max(head.seq, this.#head!.seq)
        listener.gap(cursorOf({ ...head, seq: at }))
        break
      }
      for (const batch of batches) listener.commit(batch)
      at = batches.at(-1)!.seq
    }
    if (this.#joining.has(listener)) this.#listeners.set(listener, at)
  }

  #deliver(batch: Batch): void {
    this.#head = { ...this.#head!, seq: batch.seq }
    for (const [listener, at] of this.#listeners) {
      if (batch.seq <= at) continue
      this.#listeners.set(listener, batch.seq)
      listener.commit(batch)
    }
  }
}
