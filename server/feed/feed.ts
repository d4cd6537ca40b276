import type { Ephemeral } from '../../src/backend/changes.js'
import type { FileAddresses } from '../files/file-addresses.js'
import type { Place } from '../store/log.js'
import { cursorOf, placeOf, readLog } from '../store/log.js'
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

/** Where a cursor stands in a tenant's history; undefined where it does not, or too far back to hear it all. */
const placeIn = async (scope: Scope, cursor: string): Promise<Place | undefined> => {
  const place = placeOf(scope.head.epoch, cursor)
  if (!place || scope.head.seq - place.seq > REPLAYED) return undefined
  return await readLog(scope, place, 0) ? place : undefined
}

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
      const { head, from } = await this.#options.store.read(this.#options.tenant, async scope =>
        ({ head: scope.head, from: since === undefined ? scope.head : await placeIn(scope, since) }))
      if (this.#head?.epoch !== head.epoch) this.#stand(head)
      listener.opened(from && since !== undefined ? since : cursorOf(head))
      if (!from) listener.gap(cursorOf(head))
      await this.#catchUp(listener, from ?? head)
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

  /** Another history begins: of a database that was made anew, or brought back from a backup. */
  #stand(head: Head): void {
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
        const { head, batches } = await this.#read(this.#head!)
        if (!batches) this.#stand(head)
        else for (const batch of batches) this.#deliver(batch)
        if (batches?.length === STEP) this.#again = true
      }
    } catch (error) {
      // The next look tries again.
      this.#options.failed(error)
    } finally {
      this.#reading = false
    }
  }

  /** What came behind a place; null: this history has no such place any more, or never had. */
  #read(behind: Place): Promise<{ readonly head: Head, readonly batches: readonly Batch[] | null }> {
    const { store, tenant } = this.#options
    return store.read(tenant, async scope => ({ head: scope.head, batches: await this.#batches(scope, behind) }))
  }

  async #batches(scope: Scope, behind: Place): Promise<readonly Batch[] | null> {
    const { epoch } = scope.head
    const commits = epoch === this.#head!.epoch ? await readLog(scope, behind, STEP) : null
    return commits && (await this.#options.addresses.dressCommits(scope, commits)).map(one => new Batch(epoch, one))
  }

  /** Reads for one listener until it stands where all others do, or further. */
  async #catchUp(listener: Listener, from: Place): Promise<void> {
    let at = from
    while (at.seq < this.#head!.seq && this.#joining.has(listener)) {
      const { head, batches } = await this.#read(at)
      if (!batches || batches.length === 0) {
        if (head.epoch !== this.#head!.epoch) this.#stand(head)
        at = head.seq > this.#head!.seq ? head : this.#head!
        listener.gap(cursorOf({ ...this.#head!, ...at }))
        break
      }
      for (const batch of batches) listener.commit(batch)
      at = batches.at(-1)!.place
    }
    if (this.#joining.has(listener)) this.#listeners.set(listener, at.seq)
  }

  #deliver(batch: Batch): void {
    this.#head = { ...this.#head!, ...batch.place }
    for (const [listener, at] of this.#listeners) {
      if (batch.seq <= at) continue
      this.#listeners.set(listener, batch.seq)
      listener.commit(batch)
    }
  }
}
