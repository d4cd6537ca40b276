import type { SnoozeTime } from '../../model/snooze.js'
import type { TagColor } from '../../model/tag.js'

/** Choosing an assignee, tags, an inbox, a time. */
export interface PickerTerms {
  readonly assignees: string
  readonly searchAgents: string
  readonly noAgents: string
  readonly agentsFailed: string
  readonly searchTags: string
  /** Of a tag that some of several conversations have. */
  readonly ofSelected: (count: string, total: string) => string
  readonly createTag: (name: string) => string
  readonly noTags: string
  readonly noTagsTitle: string
  readonly noTagsHint: string
  /** Opens what manages tags. */
  readonly openTagManager: string
  readonly tagsFailed: string
  readonly tagColor: string
  readonly snoozeUntil: string
  readonly snoozeTimes: Readonly<Record<SnoozeTime, string>>
  readonly snoozeUntilReply: string
  readonly snoozePick: string
  readonly moveTargets: string
  readonly searchInboxes: string
  readonly noTargets: string
  readonly noTargetsTitle: string
  readonly noTargetsHint: string
  readonly targetsFailed: string
  readonly notYourInbox: string
  readonly moveReason: (inbox: string) => string
  readonly tagColors: Readonly<Record<TagColor, string>>
}
