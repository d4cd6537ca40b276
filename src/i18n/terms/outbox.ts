import type { DeliveryState } from './delivery.js'

/** How far a message is that no back end took. */
type UnsentState = Exclude<DeliveryState, 'sent' | 'delivered' | 'read'>

/** Everything that is not sent. */
export interface OutboxTerms {
  readonly showUnsent: string
  /** Everything unsent, in one place. */
  readonly outbox: string
  readonly outboxCounts: Readonly<Record<UnsentState, (count: number) => string>>
  readonly outboxEmptyTitle: string
  readonly outboxEmptyHint: string
  readonly draftLabel: string
  /** A text that was found on the device in a shape nobody could read. */
  readonly setAside: string
  readonly setAsideHint: string
  readonly setAsideCount: (count: number) => string
  readonly downloadTexts: string
  /** Without its ending. */
  readonly writtenFileName: string
}
