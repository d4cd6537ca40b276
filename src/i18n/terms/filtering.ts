import type { Sort } from '../../model/sort.js'

/** Filters and sorting of the list, and what a row says of itself. */
export interface FilterTerms {
  readonly sorts: Readonly<Record<Sort, string>>
  readonly markedUnread: string
  readonly savedViews: string
  readonly resetFilters: string
  readonly filterAndSort: string
  readonly filters: string
  readonly filtersOn: (count: number) => string
  readonly sortBy: string
  readonly filtersFailed: string
  readonly filterAssignee: string
  readonly anyone: string
  readonly nobody: string
  readonly filterTime: string
  readonly anyTime: string
  readonly spans: Readonly<Record<'today' | 'week' | 'month', string>>
  readonly switches: Readonly<Record<'unread' | 'awaitingReply' | 'hasAttachment', string>>
  readonly filterTags: string
  /** In the place of a tag's name. */
  readonly deletedTagFilter: string
}
