import type { Agent } from '../../src/model/agent.js'
import type { Contact } from '../../src/model/contact.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { Mark } from '../../src/model/mark.js'
import { unmarked } from '../../src/model/mark.js'
import type { Message } from '../../src/model/message.js'

/** Plain records for tests: only what a test names differs from the ordinary. */

export const aConversation = (more: Partial<Conversation> = {}): Conversation => ({
  id: 'c1', version: 1, kind: 'shared', status: 'open', inboxId: 'inbox', channelId: 'channel', contactId: 'contact',
  address: '+14155550111', title: '', memberIds: [], assigneeId: null, tagIds: [], createdAt: 1_000, activityAt: 1_000,
  waitingSince: null, closedAt: null, closedById: null, snoozedUntil: null, lastMessage: null, lastSeq: 0,
  inboundCount: 0, hasAttachment: false, ...more,
})

export const aMessage = (more: Partial<Message> = {}): Message => ({
  id: 'm1', version: 1, conversationId: 'c1', seq: 1, at: 2_000, kind: 'message', direction: 'in', authorId: 'contact',
  text: 'Hello', attachments: [], delivery: null, failure: null, event: null, ...more,
})

export const aMark = (more: Partial<Mark> = {}): Mark => ({ ...unmarked('c1'), version: 1, ...more })

export const aContact = (more: Partial<Contact> = {}): Contact => ({
  id: 'contact', version: 1, scope: 'shared', ownerId: null, name: 'Priya Raman', company: '', phones: [], emails: [],
  notes: '', avatarUrl: null, optedOut: [], ...more,
})

export const anAgent = (more: Partial<Agent> = {}): Agent => ({
  id: 'me', version: 1, name: 'Mara Quinn', email: 'mara@larkspur.example', avatarUrl: null, role: 'agent',
  presence: 'online', ...more,
})
