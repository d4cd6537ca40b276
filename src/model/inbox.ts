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
  /**
   * Whether all members read what was said on its numbers before they joined. Absent: no, each number's former owner
   * alone.
   */
  readonly historyShared?: boolean | undefined
  /** ISO 3166-1 alpha-2 region that a national number is read in. */
  readonly defaultRegion: string
  /** Where "Meet" leads when the host does not handle it; null: no meeting link. */
  readonly meetingUrl: string | null
  /** By which customers opt out and in. Absent: `OPT_OUT_WORDS`. */
  readonly optOutWords?: OptOutWords | undefined
  /** On every conversation that begins here. Absent: none. */
  readonly defaultTagIds?: readonly string[] | undefined
}

/** What managers set besides the members. */
export interface InboxSettings {
  readonly name: string
  readonly assignmentMode: AssignmentMode
  readonly movable: boolean
  readonly moveNeedsReason: boolean
  readonly historyShared: boolean
  /** Null: those that carriers know. */
  readonly optOutWords: OptOutWords | null
  readonly defaultTagIds: readonly string[]
}

/** Longest name of an inbox, in UTF-16 units. */
export const INBOX_NAME_LENGTH = 100
/** Most tags that a conversation begins with. */
export const MOST_DEFAULT_TAGS = 20

/** As managers see them, whatever is absent. */
export const settingsOf = (inbox: SharedInbox): InboxSettings => ({
  name: inbox.name,
  assignmentMode: inbox.assignmentMode,
  movable: inbox.movable,
  moveNeedsReason: inbox.moveNeedsReason ?? false,
  historyShared: inbox.historyShared ?? false,
  optOutWords: inbox.optOutWords ?? null,
  defaultTagIds: inbox.defaultTagIds ?? [],
})

/** With other settings; those that are not named stay. */
export const withSettings = (inbox: SharedInbox, { optOutWords, ...changes }: Partial<InboxSettings>): SharedInbox => {
  const { optOutWords: _, ...others } = { ...inbox, ...changes }
  const words = optOutWords === undefined ? inbox.optOutWords : optOutWords
  return { ...others, ...words && { optOutWords: words } }
}

/** With other members: those who come stand last. */
export const withTeam = (inbox: SharedInbox, add: readonly string[], remove: readonly string[]): SharedInbox => {
  const kept = inbox.memberIds.filter(id => !remove.includes(id))
  return { ...inbox, memberIds: [...kept, ...[...new Set(add)].filter(id => !kept.includes(id))] }
}

/** With another tag in the place of one that conversations begin with there. */
export const withDefaultTagFor = (inbox: SharedInbox, tagId: string, otherId: string): SharedInbox =>
  ({ ...inbox, defaultTagIds: [...new Set(inbox.defaultTagIds?.map(id => id === tagId ? otherId : id))] })

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The settings that are not as somebody expected them. */
export const changedSettings = (
  inbox: SharedInbox, expected: Partial<InboxSettings>,
): readonly (keyof InboxSettings)[] => {
  const now = settingsOf(inbox)
  return (Object.keys(now) as (keyof InboxSettings)[])
    .filter(name => expected[name] !== undefined && !isSame(plainOf(now[name]), plainOf(expected[name])))
}

/** Words without what a client may have put around them, in one order of their keys. */
const plainOf = (value: InboxSettings[keyof InboxSettings] | undefined): unknown =>
  value !== null && typeof value === 'object' && 'out' in value ? [value.out, value.in] : value
