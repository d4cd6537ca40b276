import type { Presence } from '../../model/agent.js'
import type { TagColor } from '../../model/tag.js'

/** Choosing an assignee, and tags. */
export interface PickerTerms {
  readonly presences: Readonly<Record<Presence, string>>
  readonly assignees: string
  readonly searchAgents: string
  readonly noAgents: string
  readonly agentsFailed: string
  readonly searchTags: string
  readonly createTag: (name: string) => string
  readonly noTags: string
  readonly noTagsTitle: string
  readonly noTagsHint: string
  readonly tagNameTaken: string
  readonly tagsFailed: string
  readonly tagColor: string
  readonly tagColors: Readonly<Record<TagColor, string>>
}
