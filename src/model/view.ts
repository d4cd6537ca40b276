import type { ConversationStatus } from './conversation.js'
import type { Narrowing } from './filter.js'
import type { RecordBase } from './record.js'
import type { Scope } from './scope.js'
import type { Sort } from './sort.js'

/** Which list a view shows. */
export interface ViewPlace {
  readonly status: ConversationStatus
  readonly scope: Scope
  /** Null: all of mine. */
  readonly inboxId: string | null
  readonly channelId: string | null
  readonly filter: Narrowing
  readonly sort: Sort
}

/** A list that an agent keeps under a name. */
export interface SavedView extends RecordBase, ViewPlace {
  readonly name: string
  readonly ownerId: string
  /** Everybody sees it; otherwise its owner alone. */
  readonly shared: boolean
}

/** Longest name, in UTF-16 units. */
export const VIEW_NAME_LENGTH = 60

/** Whether an agent sees it. */
export const maySeeView = ({ shared, ownerId }: SavedView, agentId: string): boolean => shared || ownerId === agentId

/** What a view names and is no more. */
export type ViewLoss = 'inbox' | 'channel' | 'assignee' | 'tags'
