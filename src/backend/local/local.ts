import type { Clock } from '../../lib/clock.js'
import { systemClock } from '../../lib/clock.js'
import type { Backend } from '../backend.js'
import type { Seed } from '../rules/seed.js'
import type { ChannelSimulator } from '../rules/simulator.js'
import type { Archive } from './archive.js'
import { archiveOf } from './archive.js'
import type { CommitWatcher } from './instance.js'
import { Instance } from './instance.js'
import { LocalBackend } from './local-backend.js'
import { LocalSimulator } from './local-simulator.js'
import { emptySeed } from './seeding.js'

export interface LocalOptions {
  /** Name of the IndexedDB database. Default: `inbox:local`. */
  readonly database?: string
  /** Who works here. Several agents may share a database, each in an instance of their own. */
  readonly agentId: string
  /** The world a new database begins with. Asked for once; default: that agent alone. */
  readonly seed?: () => Promise<Seed> | Seed
  /** Where time comes from. Default: the system's. Without `after`, delays run on the system's timers. */
  readonly clock?: Pick<Clock, 'now'> & Partial<Clock>
}

export interface LocalBackendHandle extends Backend {
  /** Carrier and customers of its channels. */
  readonly simulator: ChannelSimulator
  /** Everything as a file, and back. */
  readonly archive: Archive
}

export const DEFAULT_DATABASE = 'inbox:local'

/**
 * The embedded back end: everything lies in this browser's IndexedDB, survives reload, and is shared by all tabs at
 * once. When storage fails it tells `read-only` within a second, goes on showing what it knows, and tries again.
 */
export const createLocalBackend = (options: LocalOptions): LocalBackendHandle => {
  const { database = DEFAULT_DATABASE, agentId, seed = () => emptySeed(agentId), clock = systemClock } = options
  const watchers = new Set<CommitWatcher>()
  const backend = new LocalBackend(`local:${database}`, () => new Instance({
    database,
    agentId,
    seed,
    watchers,
    clock: {
      now: () => clock.now(),
      after: (delay, callback) => clock.after ? clock.after(delay, callback) : systemClock.after(delay, callback),
    },
  }))
  return Object.assign(backend, {
    simulator: new LocalSimulator(backend.instance),
    archive: archiveOf(backend.instance),
  })
}
