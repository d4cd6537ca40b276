import type { Channels } from '../channels/channels.js'
import type { Config } from '../config.js'
import type { Database } from '../database/database.js'
import type { FileAddresses } from '../files/file-addresses.js'
import type { Hub } from '../feed/hub.js'
import type { Store } from '../store/store.js'
import type { Health } from './health.js'
import type { Tokens } from './tokens.js'

/** What routes work with. */
export interface Services {
  readonly config: Config
  readonly store: Store
  readonly hub: Hub
  readonly addresses: FileAddresses
  readonly tokens: Tokens
  readonly channels: Channels
  readonly database: Pick<Database, 'ping'>
  /** Whether this process takes nothing new any more. */
  readonly health: Health
  /** Milliseconds since the epoch. */
  now(): number
}
