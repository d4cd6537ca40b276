import { pluralFor } from '../plural.js'
import type { ConversationTerms } from '../terms/conversation.js'

const plural = pluralFor('en')

export const conversation: ConversationTerms = {
  conversationWith: name => `Conversation with ${name}`,
  openFor: duration => `Open for ${duration}`,
  lasted: duration => `Lasted ${duration}`,
  showContact: 'Show contact',
  hideContact: 'Hide contact',
  backToList: 'Back to the list',
  manageTags: 'Add or remove tags',
  viewing: names => `Also here: ${names}`,
  statuses: { open: 'Open', snoozed: 'Snoozed', closed: 'Closed', spam: 'Spam' },
  kinds: {
    shared: 'Shared conversation',
    private: 'Private conversation',
    legacy: 'Earlier messages',
    direct: 'Direct chat',
    team: 'Team chat',
  },
  unassigned: 'Unassigned',
  pickers: { 'assign-to': 'Assign to…', tags: 'Add or remove tags', move: 'Move to…', snooze: 'Snooze…', members: 'Name and members' },
  memberCount: count => plural(count, { one: '# member', other: '# members' }),
  unpin: 'Unpin',
  select: 'Select',
  wake: 'Wake now',
  snoozedUntil: time => `Snoozed until ${time}`,
  snoozedUntilReply: 'Snoozed until the next reply',
}
