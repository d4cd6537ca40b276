import type { Backend } from '../../src/backend/backend.js'
import type { Change } from '../../src/backend/changes.js'
import type { Clock } from '../../src/lib/clock.js'

export interface Accepted {
  readonly id: string
  readonly conversationId: string
  readonly text: string
}

/** What a tab hears of a back end. */
export interface Subscriber {
  isCut: boolean
  /** What the tab believes of its line. */
  isConnected: boolean
  receive(changes: readonly Change[]): void
  /** The line is there again. */
  wake(): void
}

/** A tab's way to a back end. */
export interface Connection extends Pick<Backend, 'execute' | 'upload'> {
  /** The tab is gone. */
  close(): void
}

/** A back end as tabs have it. */
export interface TabBackend {
  connect(subscriber: Subscriber, clock: Clock): Connection
}
