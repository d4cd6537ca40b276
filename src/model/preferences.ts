import type { RecordBase } from './record.js'

/** What I like to see, on every device. There is one for each agent, and its id is `PREFERENCES_ID`. */
export interface Preferences extends RecordBase {
  /** Tags that I do not want to see in lists. An open conversation shows them, and they filter all the same. */
  readonly hiddenTagIds: readonly string[]
}

export const PREFERENCES_ID = 'preferences'

/** As long as nothing was chosen. */
export const NO_PREFERENCES: Preferences = { id: PREFERENCES_ID, version: 0, hiddenTagIds: [] }

/** Most tags that can be hidden. */
export const MOST_HIDDEN_TAGS = 1_000
