import type { Command, CommandTypes } from '../../src/backend/commands.js'
import { BackendError } from '../../src/backend/errors.js'
import { Store } from '../../src/backend/memory/store.js'
import { decide } from '../../src/backend/rules/decide.js'
import { gather } from '../../src/backend/rules/gather.js'
import type { Seed } from '../../src/backend/rules/seed.js'
import { seedWrites } from '../../src/backend/rules/seed-writes.js'
import type { Write } from '../../src/backend/rules/write.js'
import type { Agent } from '../../src/model/agent.js'
import type { Channel } from '../../src/model/channel.js'
import type { Contact } from '../../src/model/contact.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { SharedInbox } from '../../src/model/inbox.js'
import type { Mark } from '../../src/model/mark.js'
import { unmarked } from '../../src/model/mark.js'
import type { Message } from '../../src/model/message.js'
import type { RecordKind, RecordTypes } from '../../src/model/record.js'

/** When rules decide in these tests. */
export const NOW = Date.UTC(2025, 0, 6, 9)
export const PHONE = '+15550001111'

export const agent = (id: string, more: Partial<Agent> = {}): Agent =>
  ({ id, version: 1, name: id, email: `${id}@desk.example`, avatarUrl: null, role: 'agent', presence: 'online', ...more })

export const inbox = (more: Partial<SharedInbox> = {}): SharedInbox => ({
  id: 'support', version: 1, name: 'Support', memberIds: ['ana', 'ben', 'mia'], assignmentMode: 'open', movable: true,
  defaultRegion: 'US', meetingUrl: null, ...more,
})

export const channel = (more: Partial<Channel> = {}): Channel => ({
  id: 'sms', version: 1, type: 'sms', name: 'Main', address: '+15550009999', inboxId: 'support', ownerId: null,
  registration: 'registered', ...more,
})

export const contact = (more: Partial<Contact> = {}): Contact => ({
  id: 'kim', version: 1, scope: 'shared', ownerId: null, name: 'Kim Lee', company: '', emails: [], notes: '',
  phones: [{ label: '', value: PHONE }], avatarUrl: null, optedOut: [], ...more,
})

export const conversation = (more: Partial<Conversation> = {}): Conversation => ({
  id: 'c1', version: 3, kind: 'shared', status: 'open', inboxId: 'support', channelId: 'sms', contactId: 'kim',
  address: PHONE, title: '', memberIds: [], assigneeId: null, tagIds: [], createdAt: NOW - 1000,
  activityAt: NOW - 500, waitingSince: NOW - 500, closedAt: null, closedById: null, snoozedUntil: null,
  lastMessage: null, lastSeq: 4, inboundCount: 2, hasAttachment: false, ...more,
})

export const message = (more: Partial<Message> = {}): Message => ({
  id: 'm1', version: 1, conversationId: 'c1', seq: 1, at: NOW - 500, kind: 'message', direction: 'in', authorId: 'kim',
  text: 'Hello', attachments: [], delivery: null, failure: null, event: null, ...more,
})

export const mark = (more: Partial<Mark> = {}): Mark => ({ ...unmarked('c1'), version: 1, ...more })

/** Ana and Ben answer, Mia manages, Olaf belongs to no inbox. One conversation with Kim waits. */
export const seedOf = (more: Partial<Seed> = {}): Seed => ({
  tenantId: 'desk',
  agents: [agent('ana'), agent('ben'), agent('mia', { role: 'manager' }), agent('olaf')],
  inboxes: [inbox()],
  channels: [channel(), channel({ id: 'own', address: '+15550008888', inboxId: null, ownerId: 'ana' })],
  contacts: [contact()],
  tags: [{ id: 'vip', version: 1, name: 'VIP', color: 'red' }, { id: 'late', version: 1, name: 'Late', color: 'gray' }],
  canned: [],
  conversations: [conversation()],
  ...more,
})

export const storeOf = (seed: Seed): Store => {
  const store = new Store()
  for (const write of seedWrites(seed)) store.write(write)
  return store
}

/** A command without its id. */
export type Wish = {
  [T in keyof CommandTypes]: { readonly type: T, readonly id?: string } & CommandTypes[T]
}[keyof CommandTypes]

export const commandOf = (wish: Wish): Command => ({ id: 'x1', ...wish })

/** What the rules make of a wish. */
export const decided = async (
  wish: Wish, source: Seed | Store = seedOf(), agentId = 'ana',
): Promise<readonly Write[]> => {
  const store = source instanceof Store ? source : storeOf(source)
  const command = commandOf(wish)
  return decide(command, await gather(command, store, agentId), { agentId }, NOW).writes
}

/** The records of one kind among some writes. */
export const recordsOf = <K extends RecordKind>(writes: readonly Write[], kind: K): readonly RecordTypes[K][] =>
  writes.filter(write => write.kind === kind).map(write => write.value as RecordTypes[K])

/** The one record of that kind. */
export const theOne = <K extends RecordKind>(writes: readonly Write[], kind: K): RecordTypes[K] => {
  const [first, ...others] = recordsOf(writes, kind)
  if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} records of kind ${kind}`)
  return first
}

/** Code and details of what a back end refused with. */
export const refusal = async (
  promise: Promise<unknown>,
): Promise<{ readonly code: string, readonly details: unknown }> => {
  try {
    await promise
  } catch (reason) {
    if (reason instanceof BackendError) return { code: reason.code, details: reason.details }
    throw reason
  }
  throw new Error('It was not refused')
}
