import type { Config } from '../config.js'
import type { FileAddresses } from '../files/file-addresses.js'
import type { Hub } from '../feed/hub.js'
import type { Store } from '../store/store.js'
import type { Tokens } from './tokens.js'

/** What routes work with. */
export interface Services {
  readonly config: Config
  readonly store: Store
  readonly hub: Hub
  readonly addresses: FileAddresses
  readonly tokens: Tokens
  /** Milliseconds since the epoch. */
  now(): number
}
