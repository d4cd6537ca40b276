// A page without a build step: the ready bundle registers every tag and brings the embedded back end along.
import { createLocalBackend } from '/bundle/inbox-elements.js'

const now = Date.now()
const inboxId = 'front-desk'
const channelId = 'front-desk-sms'

const people = [
  ['Nadia Brandt', '+14155550201', 'Is the room free on Friday?'],
  ['Teo Marchetti', '+14155550202', 'We are running ten minutes late, sorry!'],
  ['Ife Balogun', '+14155550203', 'Could we have two more chairs?'],
]

const conversations = people.map(([, address, text], index) => ({
  id: `conversation-${index}`, version: 1, kind: 'shared', status: 'open', inboxId, channelId,
  contactId: `contact-${index}`, address, title: '', memberIds: [], assigneeId: null, tagIds: [],
  createdAt: now - index * 3_600_000, activityAt: now - index * 3_600_000, waitingSince: now - index * 3_600_000,
  closedAt: null, closedById: null, snoozedUntil: null,
  lastMessage: {
    messageId: `message-${index}`, text, kind: 'message', direction: 'in', authorId: `contact-${index}`,
    delivery: null, attachmentCount: 0,
  },
  lastSeq: 1, inboundCount: 1, hasAttachment: false,
}))

const seed = {
  tenantId: 'plain-page',
  agents: [{ id: 'you', version: 1, name: 'You', email: 'you@desk.example', avatarUrl: null, role: 'agent', presence: 'online' }],
  inboxes: [{
    id: inboxId, version: 1, name: 'Front desk', memberIds: ['you'], assignmentMode: 'open', movable: false,
    defaultRegion: 'US', meetingUrl: null,
  }],
  channels: [{
    id: channelId, version: 1, type: 'sms', name: 'Front desk', address: '+14155550200', inboxId, ownerId: null,
    registration: 'registered',
  }],
  contacts: people.map(([name, address], index) => ({
    id: `contact-${index}`, version: 1, scope: 'shared', ownerId: null, name, company: '',
    phones: [{ label: 'Mobile', value: address }], emails: [], notes: '', avatarUrl: null, optedOut: [],
  })),
  conversations,
  messages: conversations.map(({ id, lastMessage, activityAt, contactId }) => ({
    id: lastMessage.messageId, version: 1, conversationId: id, seq: 1, at: activityAt, kind: 'message', direction: 'in',
    authorId: contactId, text: lastMessage.text, attachments: [], delivery: null, failure: null, event: null,
  })),
}

document.querySelector('inbox-provider').backend =
  createLocalBackend({ database: 'inbox:plain-page', agentId: 'you', seed: () => seed })
