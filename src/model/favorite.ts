import type { RecordBase } from './record.js'

/** A contact I marked. Its id is the contact's. */
export interface Favorite extends RecordBase {
  /** When I marked it, in milliseconds since the epoch. */
  readonly since: number
}
