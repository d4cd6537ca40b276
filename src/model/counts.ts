import type { RecordBase } from './record.js'

/**
 * How much waits for me in one place. The id names the place: `shared` (all my inboxes), `private`, `inbox:<id>`,
 * `channel:<id>`.
 */
export interface Counts extends RecordBase {
  /** Open conversations. */
  readonly open: number
  /** Open conversations with something I have not read. */
  readonly unread: number
}

export type CountsId = 'shared' | 'private' | `inbox:${string}` | `channel:${string}`
