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
  manyMore: count => `${count}+`,
  markedUnread: 'Marked as unread',
  waitingFor: duration => `Waiting for ${duration}`,
  taggedAs: tags => `Tags: ${tags}`,
  viaChannel: channel => `by ${channel}`,
  newConversations: count => plural(count, { one: '# new conversation', other: '# new conversations' }),
  showNewConversations: count => plural(count, { one: 'Show # new conversation', other: 'Show # new conversations' }),
  emptyFilteredTitle: 'No conversation matches',
  emptyFilteredHint: 'Try fewer filters.',
  resetFilters: 'Reset filters',
}
