import type { ShellTerms } from '../terms/shell.js'

export const shell: ShellTerms = {
  inboxApp: 'Inbox',
  conversationPane: 'Conversation',
  contact: 'Contact',
  newConversation: 'New conversation',
  resizeList: 'Width of the list',
  resizePanel: 'Width of the contact panel',
  noInboxTitle: 'Not connected to an inbox',
  noInboxHint: 'This part of the page is waiting for its inbox.',
  connecting: 'Opening the inbox…',
  searchInstead: 'Search',
}
