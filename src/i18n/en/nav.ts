import { pluralFor } from '../plural.js'
import type { NavTerms } from '../terms/nav.js'

const plural = pluralFor('en')

export const nav: NavTerms = {
  inboxes: 'Inboxes',
  allInboxes: 'All inboxes',
  channelsOf: inbox => `Channels of ${inbox}`,
  showChannels: inbox => `Show channels of ${inbox}`,
  hideChannels: inbox => `Hide channels of ${inbox}`,
  countsFailed: 'Unread counts could not be loaded',
  unreadConversations: count => plural(count, { one: '# unread conversation', other: '# unread conversations' }),
  switchInbox: 'Switch inbox',
  sides: 'Shared or private',
  sideNames: { shared: 'Shared', private: 'Private' },
  views: 'Open or closed',
  viewOpen: 'Open',
  viewClosed: 'Closed',
  privatePlaces: { private: 'My private inbox', direct: 'Direct chats', team: 'Team chats' },
  historyPlaces: 'Previously private',
  historyOf: number => `${number} (previously private)`,
  shelves: { favorites: 'Favorites', snoozed: 'Snoozed', spam: 'Spam' },
  manage: 'Manage',
  managed: { 'open-settings': 'Inbox settings…', 'open-tags': 'Manage tags…' },
  noInboxesTitle: 'No inbox yet',
  noInboxesHint: 'Inboxes you are a member of appear here. A manager can add you.',
  inboxesFailed: 'Inboxes could not be loaded',
}
