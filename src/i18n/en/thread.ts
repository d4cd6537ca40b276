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
  system: 'System',
  messagesWith: name => `Messages with ${name}`,
  legacyHint: 'Messages from before this number joined the inbox. They can only be read.',
  typing: name => `${name} is typing…`,
  typingSeveral: names => `${names} are typing…`,

  messageBy: (name, time) => `${name}, ${time}`,
  noteBy: (name, time) => `Private note by ${name}, ${time}`,
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
  downloadAttachment: (name, size) => `Download ${name}, ${size}`,
  showWhole: 'Show all',
  deliveryFailed: reason => `Not delivered: ${reason}`,
  failureCauses: {
    number: 'nobody gets messages at this number',
    blocked: 'the other side takes no messages from you',
    content: 'the carrier refused the text',
    carrier: 'the carrier had trouble of its own',
  },
  failureAdvice: {
    number: 'Check the number in the contact.',
    blocked: 'Reach them another way.',
    content: 'Word it differently.',
    carrier: 'Another try may do.',
  },
  waitingToSend: duration => `Next try in ${duration}`,
  sendingIn: duration => `Sending in ${duration}`,
  undoSend: 'Undo',
  takeBack: 'Take back',
  tryNow: 'Try now',
  uploading: percent => `Uploading, ${percent}`,
  unconfirmedHint: 'Nobody knows whether it arrived. Check before you send it again.',
  checkArrived: 'Check',
  arrived: 'It arrived.',
  notArrived: 'It was not found in the conversation. It can be sent again.',
  sendAgain: 'Send again',
  sentAgain: 'Sent again',
  copyText: 'Copy text',
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
  deletedTag: '(deleted)',
  eventCalled: (actor, number, outcome, duration) => outcome === 'answered'
    ? `${actor} called ${number}, ${duration}`
    : `${actor} called ${number}: ${callOutcomes[outcome]}`,
  eventMet: actor => `${actor} started a meeting`,
  callOutcomes,
}
