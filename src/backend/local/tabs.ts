import type { Ephemeral } from '../changes.js'
import type { LogRecord } from './log.js'

/** What tabs tell each other. A commit comes whole, so that nobody needs to read it. */
export type TabMessage =
  | { readonly type: 'committed', readonly epoch: string, readonly record: LogRecord }
  | { readonly type: 'ephemeral', readonly epoch: string, readonly event: Ephemeral }

const isTabMessage = (data: unknown): data is TabMessage =>
  typeof data === 'object' && data !== null && 'type' in data && 'epoch' in data

/**
 * The other instances on one database, in this tab and others. What is lost here (a frozen tab hears nothing) is
 * found in the log.
 */
export class Tabs {
  readonly #database: string
  readonly #receive: (message: TabMessage) => void
  #channel: BroadcastChannel | null = null

  constructor(database: string, receive: (message: TabMessage) => void) {
    this.#database = database
    this.#receive = receive
    this.open()
  }

  /** Again, after it was closed. */
  open(): void {
    this.#channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(`inbox:local:${this.#database}`) : null
    this.#channel?.addEventListener('message', ({ data }) => {
      // A tab with another version of the kit may say what this one does not know.
      if (isTabMessage(data)) this.#receive(data)
    })
  }

  post(message: TabMessage): void {
    this.#channel?.postMessage(message)
  }

  close(): void {
    this.#channel?.close()
    this.#channel = null
  }
}
