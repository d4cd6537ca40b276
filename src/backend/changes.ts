import type { Presence } from '../model/agent.js'
import type { RecordKind, RecordTypes } from '../model/record.js'

/** One record as it is now, or gone (`value: null`). Plain JSON. */
export type Change = {
  [K in RecordKind]: {
    readonly kind: K
    readonly id: string
    readonly version: number
    readonly value: RecordTypes[K] | null
  }
}[RecordKind]

/** A place in a back end's stream of changes. Opaque: never sorted, never made by a client. */
export type Cursor = string

/** What matters only now: never queued, never stored. */
export type Ephemeral =
  | { readonly type: 'typing', readonly conversationId: string, readonly agentId: string | null, readonly active: boolean }
  | { readonly type: 'viewing', readonly conversationId: string, readonly agentId: string, readonly active: boolean }
  | { readonly type: 'presence', readonly agentId: string, readonly presence: Presence }

export type StreamStatus =
  | { readonly state: 'connected' }
  /** `retryAt`: when the next try starts, in milliseconds since the epoch. */
  | { readonly state: 'reconnecting', readonly retryAt: number }
  | { readonly state: 'offline' }
  /** Changes can be read, but not stored. */
  | { readonly state: 'read-only', readonly reason: 'storage-full' | 'storage-lost' | 'storage-blocked' | 'newer-version' }
  | { readonly state: 'signed-out' }

export interface Listener {
  /** Changes in commit order, and the cursor behind the last of them. A batch may repeat what a receipt brought. */
  changes(batch: readonly Change[], at: Cursor): void
  ephemeral(event: Ephemeral): void
  /** Changes were missed and cannot be replayed: whatever is loaded must be asked for again. */
  gap(): void
  status(status: StreamStatus): void
}
