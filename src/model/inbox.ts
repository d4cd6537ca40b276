import type { OptOutWords } from './opt-out.js'
import type { RecordBase } from './record.js'

export const ASSIGNMENT_MODES = ['off', 'open', 'managed'] as const
/**
 * Who may assign: `off` nobody (no control is shown), `open` any member, `managed` members take unassigned
 * conversations and release their own while managers reassign.
 */
export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number]

/** A shared queue with a name, members, settings and one or more channels. */
export interface SharedInbox extends RecordBase {
  readonly name: string
  /** Agents with access. */
  readonly memberIds: readonly string[]
  readonly assignmentMode: AssignmentMode
  /** Whether conversations may be moved out of this inbox. */
  readonly movable: boolean
  /** Whether who moves one out of here has to say why. Absent: no. */
  readonly moveNeedsReason?: boolean | undefined
  /** ISO 3166-1 alpha-2 region that a national number is read in. */
  readonly defaultRegion: string
  /** Where "Meet" leads when the host does not handle it; null: no meeting link. */
  readonly meetingUrl: string | null
  /** By which customers opt out and in. Absent: `OPT_OUT_WORDS`. */
  readonly optOutWords?: OptOutWords | undefined
}
