import { pluralFor } from '../plural.js'
import type { SearchTerms } from '../terms/searching.js'

const plural = pluralFor('en')

export const searching: SearchTerms = {
  search: 'Search',
  searchPlaceholder: 'Search messages and people',
  endSearch: 'End search',
  searchResults: 'Search results',
  searchGroups: { conversation: 'Conversations', contact: 'Contacts', message: 'Messages' },
  searchFound: (count, more) => more
    ? plural(count, { one: 'More than # result', other: 'More than # results' })
    : plural(count, { one: '# result', other: '# results' }),
  searchNothingTitle: 'Nothing found',
  searchNothingHint: 'A search finds words by how they begin. Try fewer or shorter ones.',
  searchFailed: 'The search did not work',
  searchMore: 'Show more messages',
  searchNote: 'Note:',
  searchRecent: 'Searched lately on this device',
  forgetSearch: text => `Forget “${text}”`,
  searchNoConversation: 'No conversation yet',
}
