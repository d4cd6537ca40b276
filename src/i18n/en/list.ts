import { pluralFor } from '../plural.js'
import type { ListTerms } from '../terms/list.js'

const plural = pluralFor('en')

export const list: ListTerms = {
  conversations: 'Conversations',
  listNames: {
    open: 'Open conversations', snoozed: 'Snoozed conversations', closed: 'Closed conversations', spam: 'Spam',
    history: 'Previously private conversations', chats: 'Open chats',
  },
  listed: count => plural(count, { one: '# conversation', other: '# conversations' }),
  previewBy: name => `${name}:`,
  previewNote: 'Note:',
  previewDraft: 'Draft:',
  unsentMarks: { failed: 'Not sent', unconfirmed: 'May not have arrived', waiting: 'Waiting to be sent' },
  previewAttachments: count => plural(count, { one: '# attachment', other: '# attachments' }),
  previewEmpty: 'No messages yet',
  unreadMessages: count => plural(count, { one: '# unread message', other: '# unread messages' }),
  actionsFor: name => `Actions for ${name}`,
  emptyTitles: {
    open: 'All caught up', snoozed: 'Nothing snoozed', closed: 'Nothing closed yet', spam: 'No spam',
    history: 'No history to read', chats: 'No chats yet',
  },
  emptyHints: {
    open: 'New messages from customers appear here.',
    snoozed: 'Conversations put off for later wait here until their time has come.',
    closed: 'Conversations you and your team close are kept here.',
    spam: 'Conversations marked as spam end up here, with whatever their sender writes later.',
    chats: 'Chats with colleagues appear here.',
    history: 'Messages from before a number joined an inbox appear here for those who may read them.',
  },
  emptyFilteredTitle: 'No conversation matches',
  emptyFilteredHint: 'Try fewer filters.',
  resetFilters: 'Reset filters',
  pinned: 'Pinned',
  backAt: time => `Back ${time}`,
  listFailed: 'Conversations could not be loaded',
  moreFailed: 'More conversations could not be loaded',
  listGap: 'Changes may be missing here',
  loadingConversations: 'Loading conversations…',
  showOpen: 'Show open',
  showClosed: 'Show closed',
}
