import { pluralFor } from '../plural.js'
import type { ListTerms } from '../terms/list.js'

const plural = pluralFor('en')

export const list: ListTerms = {
  conversations: 'Conversations',
  openConversations: 'Open conversations',
  closedConversations: 'Closed conversations',
  previewBy: name => `${name}:`,
  previewNote: 'Note:',
  previewDraft: 'Draft:',
  unsentMarks: { failed: 'Not sent', unconfirmed: 'May not have arrived', waiting: 'Waiting to be sent' },
  previewAttachments: count => plural(count, { one: '# attachment', other: '# attachments' }),
  previewEmpty: 'No messages yet',
  unreadMessages: count => plural(count, { one: '# unread message', other: '# unread messages' }),
  actionsFor: name => `Actions for ${name}`,
  emptyOpenTitle: 'All caught up',
  emptyOpenHint: 'New messages from customers appear here.',
  emptyClosedTitle: 'Nothing closed yet',
  emptyClosedHint: 'Conversations you and your team close are kept here.',
  listFailed: 'Conversations could not be loaded',
  moreFailed: 'More conversations could not be loaded',
  listGap: 'Changes may be missing here',
  loadingConversations: 'Loading conversations…',
  showOpen: 'Show open',
  showClosed: 'Show closed',
}
