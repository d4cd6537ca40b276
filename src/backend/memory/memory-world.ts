import type { Clock } from '../../lib/clock.js'
import { systemClock } from '../../lib/clock.js'
import type { Backend } from '../backend.js'
import type { Seed } from '../rules/seed.js'
import type { ChannelSimulator } from '../rules/simulator.js'
import { Faults } from './faults.js'
import { MemoryBackend } from './memory-backend.js'
import { MemorySimulator } from './memory-simulator.js'
import { snapshotOf } from './snapshot.js'
import { World } from './world.js'

export interface MemoryOptions {
  /** Where time comes from. Default: the system's. Without `after`, delays run on the system's timers. */
  readonly clock?: Pick<Clock, 'now'> & Partial<Clock>
  /** Milliseconds that every answer takes. Default: 0. */
  readonly latency?: number
}

/** A back end that lives as long as the page: any number of agents, one state. */
export interface MemoryWorld {
  /** A new way in for an agent of the seed. Several for one agent are like several tabs. */
  backend(agentId: string): Backend
  /** Carrier and customers. */
  readonly simulator: ChannelSimulator
  /** Spoils the network, for tests. */
  readonly faults: Faults
  /** Every record as it is now. */
  snapshot(): Seed
  /** Gives back the memory of uploaded files, and wakes nothing any more. */
  close(): void
}

/** The seed's records become the world's: leave them alone afterward. */
export const createMemoryWorld = (seed: Seed, options: MemoryOptions = {}): MemoryWorld => {
  const { clock = systemClock, latency = 0 } = options
  const world = new World(seed, {
    now: () => clock.now(),
    after: (delay, callback) => clock.after ? clock.after(delay, callback) : systemClock.after(delay, callback),
  })
  return {
    backend: agentId => new MemoryBackend(world, agentId, latency),
    simulator: new MemorySimulator(world),
    faults: world.faults,
    snapshot: () => snapshotOf(world),
    close: () => { world.close() },
  }
}

/** A memory world with one agent in it, for who needs no more. */
export const createMemoryBackend = (
  { seed, agentId, ...options }: MemoryOptions & { readonly seed: Seed, readonly agentId: string },
): Backend & Pick<MemoryWorld, 'simulator'> & { readonly world: MemoryWorld } => {
  const world = createMemoryWorld(seed, options)
  return Object.assign(world.backend(agentId), { simulator: world.simulator, world })
}
