import type { Presence } from '../../model/agent.js'
import type { ChannelType } from '../../model/channel.js'
import type { ConversationKind, ConversationStatus } from '../../model/conversation.js'
import type { Sort } from '../../model/sort.js'
import type { TagColor } from '../../model/tag.js'

/** Words used everywhere. */
export interface CommonTerms {
  readonly cancel: string
  readonly save: string
  readonly saving: string
  readonly done: string
  readonly add: string
  readonly edit: string
  readonly remove: string
  readonly undo: string
  readonly retry: string
  readonly dismiss: string
  readonly back: string
  /** Closes a dialog, sheet or panel: not a conversation. */
  readonly closePanel: string
  readonly moreActions: string
  readonly clear: string
  readonly copy: string
  readonly copied: string
  readonly loading: string
  /** What comes later than the page did not come: a picker, a form. */
  readonly partFailed: string
  readonly partFailedHint: string
  /** The agent who reads this, as the subject of a sentence. */
  readonly you: string
  /** The same, as its object: "assigned to you". */
  readonly youObject: string
  readonly someone: string
  readonly system: string
  readonly unknownContact: string
  readonly unknownAgent: string
  readonly channels: Readonly<Record<ChannelType, string>>
  readonly presences: Readonly<Record<Presence, string>>
  readonly statuses: Readonly<Record<ConversationStatus, string>>
  readonly kinds: Readonly<Record<ConversationKind, string>>
  readonly sorts: Readonly<Record<Sort, string>>
  readonly tagColors: Readonly<Record<TagColor, string>>
  /** A badge that has no room: more than 99. */
  readonly manyMore: (count: string) => string
}
