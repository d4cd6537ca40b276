import type { Entry } from '../../src/backend/rules/settle.js'
import type { Commit, Place } from '../store/log.js'
import { cursorOf } from '../store/log.js'

/** One commit, ready to be told to any number of agents: each change is written once, and each agent finds its own. */
export class Batch {
  readonly place: Place
  /** The cursor behind it. */
  readonly at: string
  readonly entries: readonly Entry[]
  readonly #json: readonly string[]
  /** Indexes of what everyone may hear of. */
  readonly #everyone: readonly number[]
  readonly #byAgent = new Map<string, number[]>()

  constructor(epoch: string, { seq, stamp, entries }: Commit) {
    this.place = { seq, stamp }
    this.at = cursorOf({ epoch, seq, stamp })
    this.entries = entries
    const told = entries.flatMap(({ write: { owner: _, ...change }, audience, lost }) => [
      { change, audience }, ...lost ? [{ change: { ...change, value: null }, audience: lost }] : [],
    ])
    this.#json = told.map(({ change }) => JSON.stringify(change))
    const everyone: number[] = []
    for (const [index, { audience }] of told.entries()) {
      if (audience === null) everyone.push(index)
      for (const agentId of new Set(audience)) {
        const own = this.#byAgent.get(agentId) ?? []
        own.push(index)
        this.#byAgent.set(agentId, own)
      }
    }
    this.#everyone = everyone
  }

  get seq(): number {
    return this.place.seq
  }

  /** What `changesFor` says, as JSON. */
  changesFor(agentId: string): readonly string[] {
    const own = this.#byAgent.get(agentId) ?? []
    const indexes = own.length === 0 ? this.#everyone : [...this.#everyone, ...own].sort((a, b) => a - b)
    return indexes.map(index => this.#json[index]!)
  }
}
