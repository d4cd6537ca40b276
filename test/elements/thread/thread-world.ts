import { promising } from '../../../stories/promising.js'
import type { Guarantees } from '../../../src/backend/capabilities.js'
import type { MemoryWorld } from '../../../src/backend/memory/index.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import type { Seed } from '../../../src/backend/rules/seed.js'
import { createMemoryDevice } from '../../../src/device/memory-device.js'
import type { Clock } from '../../../src/lib/clock.js'
import type { Agent } from '../../../src/model/agent.js'
import type { Channel } from '../../../src/model/channel.js'
import type { Contact } from '../../../src/model/contact.js'
import type { Conversation } from '../../../src/model/conversation.js'
import type { SharedInbox } from '../../../src/model/inbox.js'
import type { Mark } from '../../../src/model/mark.js'
import { markedRead, unmarked } from '../../../src/model/mark.js'
import type { Message } from '../../../src/model/message.js'
import { previewOf } from '../../../src/model/message.js'
import type { Tag } from '../../../src/model/tag.js'
import type { Inbox } from '../../../src/state/inbox.js'
import { createInbox } from '../../../src/state/inbox.js'

/** Noon of a Wednesday, local time: when these tests play. */
export const NOON = new Date(2026, 4, 13, 12).getTime()
export const MINUTE = 60_000
export const PHONE = '+12025550143'

export const agent = (id: string, name: string, more: Partial<Agent> = {}): Agent =>
  ({ id, version: 1, name, email: `${id}@desk.example`, avatarUrl: null, role: 'agent', presence: 'online', ...more })

export const contact = (more: Partial<Contact> = {}): Contact => ({
  id: 'ana', version: 1, scope: 'shared', ownerId: null, name: 'Ana Souza', company: '', emails: [], notes: '',
  phones: [{ label: '', value: PHONE }], avatarUrl: null, optedOut: [], ...more,
})

export const tag = (id: string, name: string, color: Tag['color'] = 'blue'): Tag => ({ id, version: 1, name, color })

export type Said = Partial<Message> & { readonly text?: string }

/** What was said, oldest first, a minute apart unless it tells otherwise. */
export const messagesOf = (said: readonly Said[], conversationId = 'talk'): readonly Message[] =>
  said.map((one, index) => ({
    id: `m${index + 1}`, version: 1, conversationId, seq: index + 1,
    at: NOON - (said.length - index) * MINUTE, kind: 'message', direction: 'in', authorId: 'ana', text: '', attachments: [], delivery: null, failure: null,
    event: null, ...one,
  }))

export const conversationOf = (messages: readonly Message[], more: Partial<Conversation> = {}): Conversation => {
  const last = messages.findLast(message => message.kind !== 'event')
  return {
    id: 'talk', version: 1, kind: 'shared', status: 'open', inboxId: 'support', channelId: 'sms', contactId: 'ana',
    address: PHONE, title: '', memberIds: [], assigneeId: null, tagIds: [],
    createdAt: messages[0]?.at ?? NOON - 90 * MINUTE, activityAt: last?.at ?? NOON, waitingSince: null, closedAt: null,
    closedById: null, snoozedUntil: null, lastMessage: last ? previewOf(last) : null,
    lastSeq: messages.at(-1)?.seq ?? 0, inboundCount: messages.filter(message => message.direction === 'in').length,
    hasAttachment: false, ...more,
  }
}

export interface WorldOptions {
  readonly said?: readonly Said[]
  readonly conversation?: Partial<Conversation>
  readonly others?: readonly Conversation[]
  /** How many messages I have read. Default: all. */
  readonly read?: number
  readonly contact?: Partial<Contact>
  readonly channel?: Partial<Channel>
  readonly inbox?: Partial<SharedInbox>
  readonly me?: Partial<Agent>
  readonly tags?: readonly Tag[]
  readonly agents?: readonly Agent[]
  readonly clock?: Clock
  readonly latency?: number
  /** Default: nothing is held back. */
  readonly undoSend?: number
  /** Default: as the memory world keeps them. */
  readonly guarantees?: Guarantees
}

/** Mia and Tom answer Ana, by text message. */
export const threadSeed = (options: WorldOptions = {}): Seed => {
  const messages = messagesOf(options.said ?? [])
  const conversation = conversationOf(messages, options.conversation)
  const { read = messages.length } = options
  const remaining = messages.slice(read).filter(message => message.direction === 'in').length
  const mark: Mark = { ...markedRead(unmarked('talk'), conversation, messages[read - 1]?.seq ?? 0, remaining), version: 1 }
  const channel: Channel = {
    id: 'sms', version: 1, type: 'sms', name: 'Support line', address: '+12025550100', inboxId: 'support', ownerId: null,
    registration: null, ...options.channel,
  }
  const agents = options.agents ?? [agent('mia', 'Mia Lima', options.me), agent('tom', 'Tom Baker', { presence: 'away' })]
  return {
    tenantId: 'desk',
    agents,
    inboxes: [{
      id: 'support', version: 1, name: 'Support', memberIds: agents.map(one => one.id), assignmentMode: 'open', movable: true,
      defaultRegion: 'US', meetingUrl: null, ...options.inbox,
    }],
    channels: [channel],
    contacts: [contact(options.contact)],
    tags: options.tags ?? [tag('vip', 'VIP', 'purple'), tag('billing', 'Billing', 'orange')],
    conversations: [conversation, ...options.others ?? []],
    messages,
    marks: { mia: [mark] },
  }
}

export interface ThreadWorld {
  readonly world: MemoryWorld
  /** Mia's. */
  readonly inbox: Inbox
  /** Another agent's, over the same world. */
  inboxOf(agentId: string): Inbox
  /** Ana writes. */
  says(text: string): Promise<Message>
}

export const threadWorld = (options: WorldOptions = {}): ThreadWorld => {
  const { clock, latency = 0, undoSend = 0, guarantees } = options
  const world = createMemoryWorld(threadSeed(options), { latency, ...clock && { clock } })
  const backendOf = (id: string) => guarantees ? promising(world.backend(id), { guarantees }) : world.backend(id)
  const inboxOf = (id: string) => createInbox({
    undoSend, backend: backendOf(id), device: createMemoryDevice(), random: () => 0, ...clock && { clock },
  })
  return {
    world,
    inbox: inboxOf('mia'),
    inboxOf,
    says: text => world.simulator.receive({ channelId: 'sms', from: options.conversation?.address ?? PHONE, text }),
  }
}
