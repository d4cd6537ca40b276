import { randomUUID } from 'node:crypto'
import type { Write } from '../../src/backend/rules/write.js'
import type { Agent } from '../../src/model/agent.js'
import type { Channel } from '../../src/model/channel.js'
import type { Contact } from '../../src/model/contact.js'
import type { Conversation, ConversationStatus } from '../../src/model/conversation.js'
import type { SharedInbox } from '../../src/model/inbox.js'
import type { Mark } from '../../src/model/mark.js'
import { unmarked } from '../../src/model/mark.js'
import type { Message } from '../../src/model/message.js'
import { previewOf } from '../../src/model/message.js'
import type { Tag } from '../../src/model/tag.js'
import { fillTenant } from '../store/seed-tenant.js'
import type { Store } from '../store/store.js'
import { writeRecords } from '../store/write-records.js'

/*
 * A tenant with very much in it, for what is measured and what is to be found. It goes straight into the database: over
 * HTTP it would take an hour.
 */

/** Between two conversations, in milliseconds: 100,000 of them reach back two months. */
const APART = 60_000
const NOW = 1_790_000_000_000
/** How many records, about, one commit stores. */
const COMMIT = 5_000
/** So many conversations, the oldest, are in the small inbox. */
const OLD = 200

/** Always the same numbers, between 0 and 1. */
const numbers = (seed: number) => (): number => {
  seed = seed + 0x6d2b79f5 | 0
  let t = Math.imul(seed ^ seed >>> 15, 1 | seed)
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t
  return ((t ^ t >>> 14) >>> 0) / 4_294_967_296
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru sta tre pli sko'.split(' ')

/** Words, the first the most common, as in any language: a few make up half of all that is written. */
const words = Array.from({ length: 20_000 }, (_, index) => {
  const next = numbers(index)
  return Array.from({ length: 2 + Math.floor(next() * 3) }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join('')
})
const wordBy = (chance: number): string => words[Math.floor(words.length ** chance) - 1]!

/** Words that stand in a known share of messages. */
export const NEEDLES = { common: 'delivery', frequent: 'invoice', rare: 'chrysanthemum', left: 'leftmost', right: 'rightmost' }

const textOf = (index: number, next: () => number): string => {
  const text = Array.from({ length: 4 + Math.floor(next() * 20) }, () => wordBy(next()))
  if (index % 10 === 0) text.push(NEEDLES.common)
  if (index % 1_000 === 7) text.push(NEEDLES.frequent)
  if (index % 250_000 === 11) text.push(NEEDLES.rare)
  // Each of them in a tenth, and never both in one message.
  if (index % 10 === 3) text.push(NEEDLES.left)
  if (index % 10 === 4) text.push(NEEDLES.right)
  return text.join(' ')
}

/** Agents: one of all big inboxes, and one of a small inbox alone, whose conversations are all old. */
export const WHO = { all: 'agent-0', few: 'agent-19' }
export const PLACES = { big: 'inbox-0', small: 'inbox-small', channel: 'channel-0', tag: 'tag-3' }

const agents = Array.from({ length: 20 }, (_, index): Agent => ({
  id: `agent-${index}`, version: 1, name: `Agent ${index}`, email: `agent-${index}@larkspur.example`, avatarUrl: null,
  role: 'agent', presence: 'online',
}))
const inbox = (id: string, memberIds: readonly string[]): SharedInbox => ({
  id, version: 1, name: id, memberIds, assignmentMode: 'open', movable: true, defaultRegion: 'US', meetingUrl: null,
})
const many = agents.slice(0, 19).map(({ id }) => id)
const inboxes = [0, 1, 2].map(index => inbox(`inbox-${index}`, many)).concat(inbox(PLACES.small, [WHO.all, WHO.few]))
const channels = inboxes.map(({ id }): Channel => ({
  id: id.replace('inbox', 'channel'), version: 1, type: 'sms', name: id, address: '+14155550100', inboxId: id, ownerId: null,
  registration: 'registered',
}))
const tags = Array.from({ length: 10 }, (_, index): Tag =>
  ({ id: `tag-${index}`, version: 1, name: `Tag ${index}`, color: 'blue' }))

/** A fifth is open, most are closed: what a team has after years. */
const statusOf = (index: number): ConversationStatus => {
  const part = index % 20
  return part < 4 ? 'open' : part === 4 ? 'snoozed' : part === 5 ? 'spam' : 'closed'
}

interface Crowd {
  readonly conversations: number
  /** Messages of each conversation. */
  readonly each: number
  readonly contacts: number
  readonly now: number
}

const contactAt = (index: number, next: () => number): Contact => ({
  id: `contact-${index}`, version: 1, scope: index % 50 === 0 ? 'private' : 'shared',
  ownerId: index % 50 === 0 ? agents[index % 20]!.id : null,
  name: `${wordBy(next())} ${wordBy(next())}`, company: index % 3 === 0 ? wordBy(next()) : '',
  phones: [{ label: 'Mobile', value: `+1${4_150_000_000 + index * 37}` }],
  emails: index % 2 === 0 ? [{ label: '', value: `${wordBy(next())}.${index}@example.com` }] : [],
  notes: '', avatarUrl: null, optedOut: [],
})

const conversationAt = (
  index: number, messages: readonly Message[], { conversations, contacts, now }: Crowd,
): Conversation => {
  const last = messages.at(-1)!
  const status = statusOf(index)
  const place = (index >= conversations - OLD ? inboxes[3] : inboxes[index % 3])!
  const contact = index % contacts
  const inbound = messages.filter(one => one.direction === 'in').length
  return {
    id: `c-${index}`, version: 1, kind: 'shared', status, inboxId: place.id, channelId: place.id.replace('inbox', 'channel'),
    contactId: index % 10 === 9 ? null : `contact-${contact}`, address: `+1${4_150_000_000 + contact * 37}`, title: '',
    memberIds: [], assigneeId: index % 4 === 0 ? null : agents[index % 19]!.id,
    tagIds: index % 5 === 0 ? [`tag-${Math.floor(index / 20) % 10}`] : [], createdAt: now - index * APART - 3_600_000,
    activityAt: last.at, waitingSince: status === 'open' && last.direction === 'in' ? last.at : null,
    closedAt: status === 'closed' ? last.at : null, closedById: status === 'closed' ? agents[index % 19]!.id : null,
    snoozedUntil: status === 'snoozed' ? now + 86_400_000 : null, lastMessage: previewOf(last), lastSeq: messages.length,
    inboundCount: inbound, hasAttachment: index % 8 === 0,
  }
}

const messagesOf = (
  index: number, next: () => number, { each, contacts, now }: Crowd,
): readonly Message[] => Array.from({ length: each }, (_, place): Message => {
  // In a third of them the customer has the last word.
  const direction = place % 2 === (index % 3 === 0 ? 1 : 0) ? 'in' : 'out'
  return {
    id: `c-${index}-m${place}`, version: 1, conversationId: `c-${index}`, seq: place + 1,
    at: now - index * APART - (each - 1 - place) * 20_000, kind: 'message', direction,
    authorId: direction === 'out' ? agents[index % 19]!.id : index % 10 === 9 ? null : `contact-${index % contacts}`,
    text: textOf(index * each + place, next), attachments: [], delivery: direction === 'out' ? 'delivered' : null,
    failure: null, event: null,
  }
})

const write = (kind: Write['kind'], value: Contact | Conversation | Mark | Message, owner: string | null = null): Write =>
  ({ kind, id: value.id, owner, version: 1, value }) as Write

/** Makes a tenant of so many conversations with `each` messages. Resolves with its id. */
export const fillCrowd = async (
  store: Store, { conversations, each }: Pick<Crowd, 'conversations' | 'each'>,
  say: (done: number) => void = () => undefined,
): Promise<string> => {
  const tenant = randomUUID()
  const crowd: Crowd = { conversations, each, contacts: Math.ceil(conversations * 0.6), now: NOW }
  const next = numbers(1)
  const commit = (records: readonly Write[]) => store.write(tenant, scope => writeRecords(scope, records))
  await store.make(tenant, randomUUID(), scope =>
    fillTenant(scope, { tenantId: tenant, agents, inboxes, channels, tags }))
  for (let from = 0; from < crowd.contacts; from += COMMIT) {
    const count = Math.min(COMMIT, crowd.contacts - from)
    await commit(Array.from({ length: count }, (_, index) => write('contact', contactAt(from + index, next))))
  }
  for (let from = 0; from < conversations; from += COMMIT / each) {
    const records: Write[] = []
    for (let index = from; index < Math.min(conversations, from + COMMIT / each); index++) {
      const messages = messagesOf(index, next, crowd)
      const conversation = conversationAt(index, messages, crowd)
      records.push(write('conversation', conversation), ...messages.map(one => write('message', one)))
      // Two agents have read most of it.
      if (index % 7 === 3) continue
      for (const owner of [WHO.all, WHO.few]) {
        records.push(write('mark', {
          ...unmarked(conversation.id), readSeq: each, readCount: conversation.inboundCount,
          pinnedAt: index < 2_000 && index % 400 === 0 ? NOW : null,
        }, owner))
      }
    }
    await commit(records)
    say(Math.min(conversations, from + COMMIT / each))
  }
  return tenant
}
