import { pluralFor } from '../plural.js'
import type { FilterTerms } from '../terms/filtering.js'

const plural = pluralFor('en')

export const filtering: FilterTerms = {
  sorts: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    'longest-waiting': 'Longest waiting first',
    'unread-first': 'Unread first',
    mine: 'My order',
  },
  markedUnread: 'Marked as unread',
  savedViews: 'Saved views',
  resetFilters: 'Reset filters',
  filterAndSort: 'Filter and sort',
  filters: 'Filters',
  filtersOn: count => plural(count, { one: '# filter on', other: '# filters on' }),
  sortBy: 'Sort by',
  filtersFailed: 'Filters could not be loaded',
  filterAssignee: 'Assigned to',
  anyone: 'Anyone',
  nobody: 'Nobody',
  filterTime: 'Newest message',
  anyTime: 'Any time',
  spans: { today: 'Today', week: 'Last 7 days', month: 'Last 30 days' },
  switches: { unread: 'Unread', awaitingReply: 'Awaiting a reply', hasAttachment: 'With attachments' },
  deletedTagFilter: 'A deleted tag',
  filterTags: 'With all of these tags',
}
