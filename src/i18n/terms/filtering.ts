import type { Sort } from '../../model/sort.js'

/** Filters and sorting of the list, and what a row says of itself. */
export interface FilterTerms {
  readonly sorts: Readonly<Record<Sort, string>>
  /** A badge that has no room: more than 99. */
  readonly manyMore: (count: string) => string
  readonly markedUnread: string
  readonly waitingFor: (duration: string) => string
  readonly taggedAs: (tags: string) => string
  /** A row in the words of speech, between the contact and the time. */
  readonly viaChannel: (channel: string) => string
  readonly newConversations: (count: number) => string
  readonly showNewConversations: (count: number) => string
  readonly emptyFilteredTitle: string
  readonly emptyFilteredHint: string
  readonly resetFilters: string
}
