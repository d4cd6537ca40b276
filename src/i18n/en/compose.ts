import { pluralFor } from '../plural.js'
import type { ComposeTerms } from '../terms/compose.js'

const plural = pluralFor('en')

export const compose: ComposeTerms = {
  replyTo: name => `Reply to ${name}`,
  replyPlaceholder: channel => `Reply by ${channel}…`,
  notePlaceholder: 'Write a note for your team…',
  reply: 'Reply',
  note: 'Private note',
  sendReply: 'Send',
  addNote: 'Add note',
  enterSends: 'Enter sends, Shift+Enter starts a new line',
  newMessagesWhileWriting: count =>
    plural(count, { one: '# new message while you wrote', other: '# new messages while you wrote' }),
  draftKept: 'Draft kept',
  draftInMemory: 'This draft is kept only until you close the page',
  charactersLeft: count => plural(count, { one: '# character left', other: '# characters left' }),
  tooLongBy: count => plural(count, { one: '# character too long', other: '# characters too long' }),
  closedHint: 'This conversation is closed. Sending reopens it.',
  cannotSendTitle: 'You cannot reply here',
  unregisteredTitle: 'This number cannot send texts yet',
  unregisteredHint: 'Carriers block numbers that are not registered. Your draft is kept.',
  registerNumber: 'Register the number',
  pendingTitle: 'Registration of this number is pending',
  pendingHint: 'Texts can be sent once the carrier approves it. Your draft is kept.',
  openPlaceholders: placeholders => `Fill in ${placeholders} before you send.`,
  sendAnyway: 'Send anyway',
  announceQueued: 'Message waits for the connection',
  announceSent: 'Message sent',
  announceFailed: 'Message not sent',

  canned: 'Canned messages',
  insertCanned: 'Insert a canned message',
  cannedResults: count =>
    plural(count, { one: '# canned message', other: '# canned messages' }),
  cannedUnknown: phrase => `No canned message “${phrase}”`,
  cannedOpen: phrase => `“${phrase}” is still a key phrase`,
  enterSendsPhrase: 'Enter again or Send sends it as it is.',
  sendSendsPhrase: 'Press Send again to send it as it is.',
  cannedFailed: 'Canned messages could not be loaded',
  keptMessage: 'Your message is kept.',
  keptDraft: 'Your text is kept.',
}
