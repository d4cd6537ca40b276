import type { RecordBase } from './record.js'

/**
 * How much waits for me in one place. The id names the place: `shared` (all my inboxes), `private`, `inbox:<id>`,
 * `channel:<id>`; `history:<id>`: what was said on that channel before it joined an inbox, as far as I may read it.
 */
export interface Counts extends RecordBase {
  /** Open conversations; of history all there are. */
  readonly open: number
  /** Open conversations with something I have not read. History waits for nobody. */
  readonly unread: number
}

export type CountsId = 'shared' | 'private' | `inbox:${string}` | `channel:${string}` | `history:${string}`

const HISTORY = 'history:'

/** The channel whose history a place is; null of any other place. */
export const historyChannelId = (id: string): string | null => id.startsWith(HISTORY) ? id.slice(HISTORY.length) : null
