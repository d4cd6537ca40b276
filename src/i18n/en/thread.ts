import { pluralFor } from '../plural.js'
import type { ThreadTerms } from '../terms/thread.js'

const plural = pluralFor('en')

const callOutcomes = {
  answered: 'answered',
  'no-answer': 'no answer',
  busy: 'busy',
  failed: 'failed',
} as const

export const thread: ThreadTerms = {
  conversationWith: name => `Conversation with ${name}`,
  messagesWith: name => `Messages with ${name}`,
  openFor: duration => `Open for ${duration}`,
  lasted: duration => `Lasted ${duration}`,
  showContact: 'Show contact',
  hideContact: 'Hide contact',
  backToList: 'Back to the list',
  noConversationTitle: 'No conversation selected',
  noConversationHint: 'Choose one from the list to read and answer it.',
  conversationGoneTitle: 'This conversation is not here',
  conversationGoneHint: 'It was moved or removed, or you have no access to it.',
  conversationFailed: 'The conversation could not be loaded',
  legacyHint: 'Messages from before this number joined the inbox. They can only be read.',
  typing: name => `${name} is typing…`,
  viewing: names => `Also here: ${names}`,

  messageBy: (name, time) => `${name}, ${time}`,
  noteBy: (name, time) => `Private note by ${name}, ${time}`,
  noteLabel: 'Private note',
  noteHint: 'Only your team sees this',
  unreadDivider: 'New',
  newMessages: count => plural(count, { one: '# new message', other: '# new messages' }),
  jumpToNewest: 'Go to the newest message',
  olderFailed: 'Older messages could not be loaded',
  messagesFailed: 'Messages could not be loaded',
  loadingMessages: 'Loading messages…',
  threadStart: date => `Conversation began ${date}`,
  gapTitle: 'Messages may be missing here',
  loadMissing: 'Load them',
  emptyThreadTitle: 'No messages yet',
  emptyThreadHint: 'Write the first one below.',
  announceMessage: (name, text) => `${name}: ${text}`,
  attachments: count => plural(count, { one: '# attachment', other: '# attachments' }),
  openAttachment: (name, size) => `Open ${name}, ${size}`,

  deliveries: {
    queued: 'Waiting to be sent',
    waiting: 'Waiting for the connection',
    sending: 'Sending…',
    sent: 'Sent',
    delivered: 'Delivered',
    read: 'Read',
    failed: 'Not delivered',
  },
  deliveryFailed: reason => `Not delivered: ${reason}`,
  waitingToSend: duration => `Not sent yet, next try in ${duration}`,
  sendAgain: 'Send again',
  editAgain: 'Edit',
  discardMessage: 'Discard',

  eventAssigned: (actor, assignee) => `${actor} assigned this to ${assignee}`,
  eventTook: actor => `${actor} took this conversation`,
  eventUnassigned: (actor, assignee) => `${actor} unassigned ${assignee}`,
  eventReleased: actor => `${actor} released this conversation`,
  eventClosed: actor => `${actor} closed this conversation`,
  eventReopened: actor => `${actor} reopened this conversation`,
  eventReopenedByMessage: 'Reopened by a new message',
  eventTagged: (actor, tag) => `${actor} added the tag ${tag}`,
  eventUntagged: (actor, tag) => `${actor} removed the tag ${tag}`,
  eventCalled: (actor, number, outcome, duration) => outcome === 'answered'
    ? `${actor} called ${number}, ${duration}`
    : `${actor} called ${number}: ${callOutcomes[outcome]}`,
  eventMet: actor => `${actor} started a meeting`,
  callOutcomes,
}
