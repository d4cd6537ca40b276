import type { StreamStatus } from '../../backend/changes.js'
import type { ViewLoss } from '../../model/view.js'

/** Why drafts do not stay on the device. */
type DeviceFault = 'blocked' | 'full' | 'lost' | 'newer-version'

type ReadOnlyReason = Extract<StreamStatus, { state: 'read-only' }>['reason']

/** The connection, what was refused, what can be taken back. */
export interface NoticeTerms {
  readonly notices: string
  readonly connections: Readonly<Record<'connecting' | StreamStatus['state'], string>>
  readonly connectionHints: Readonly<Record<'connecting' | StreamStatus['state'], string>>
  /** In place of `connections.reconnecting`, while the next try is some way off. */
  readonly reconnectingIn: (duration: string) => string
  /** To the first connection. */
  readonly nextTryIn: (duration: string) => string
  readonly reconnectNow: string
  readonly backOnline: string
  readonly signIn: string
  readonly stillSignedOut: string
  readonly readOnlyReasons: Readonly<Record<ReadOnlyReason, string>>
  readonly deviceFaults: Readonly<Record<DeviceFault, string>>
  readonly deviceFaultTitle: string
  readonly connectFailed: string
  /** A saved view opened without all that it names. */
  readonly viewLossTitle: (name: string) => string
  readonly viewLosses: Readonly<Record<ViewLoss, string>>
}
