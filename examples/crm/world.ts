/** What the demo's shop, "Tidewater Cycles", has in its books when it is opened for the first time. */
import type { Channel, Contact, Conversation, Message, Tag } from 'inbox-elements'
import type { Seed } from 'inbox-elements/backend/local'
import { previewOf } from 'inbox-elements'
import { SCRIPTS } from './scripts.js'
import type { Script } from './scripts.js'

/** Whose books these are. */
export const TENANT = 'tidewater'

const MINUTE = 60_000

const agents = [
  { id: 'maria', name: 'Maria Lima', role: 'agent' },
  { id: 'tom', name: 'Tom Becker', role: 'agent' },
  { id: 'aiko', name: 'Aiko Tanaka', role: 'team-member' },
  { id: 'samira', name: 'Samira Haddad', role: 'manager' },
] as const

const everyone = agents.map(agent => agent.id)

const channels: readonly Omit<Channel, 'version' | 'ownerId' | 'externalIds'>[] = [
  { id: 'shop-sms', type: 'sms', name: 'Shop line', address: '+14155550110', inboxId: 'shop', registration: 'registered' },
  { id: 'shop-whatsapp', type: 'whatsapp', name: 'WhatsApp', address: '+14155550111', inboxId: 'shop', registration: null },
  { id: 'shop-web', type: 'webchat', name: 'Website', address: 'tidewatercycles.example', inboxId: 'shop', registration: null },
  { id: 'workshop-sms', type: 'sms', name: 'Workshop line', address: '+14155550120', inboxId: 'workshop', registration: 'registered' },
  { id: 'workshop-new', type: 'sms', name: 'New line', address: '+14155550121', inboxId: 'workshop', registration: 'pending' },
  { id: 'rental-mail', type: 'email', name: 'Rental mail', address: 'rent@tidewatercycles.example', inboxId: 'rental', registration: null },
]

const tags: readonly Omit<Tag, 'version' | 'externalIds'>[] = [
  { id: 'urgent', name: 'Urgent', color: 'red' },
  { id: 'repair', name: 'Repair', color: 'orange' },
  { id: 'order', name: 'Order', color: 'blue' },
  { id: 'billing', name: 'Billing', color: 'purple' },
  { id: 'happy', name: 'Happy customer', color: 'green' },
  { id: 'rental', name: 'Rental', color: 'teal' },
]

const canned = [
  ['hi', 'Greeting', 'Hi {{contact.first-name}}, this is {{agent.first-name}} at Tidewater Cycles. How can I help?'],
  ['hours', 'Opening hours', 'We are open Tuesday to Saturday, 9 to 6. The workshop takes bikes in until 5.'],
  ['ready', 'Bike is ready', 'Good news, {{contact.first-name}}: your bike is ready. Bring your ticket and we will have it at the door.'],
  ['quote', 'Quote takes a day', 'Thanks for the pictures. I will ask the workshop and come back to you with a price by tomorrow noon.'],
  ['return', 'How to return', 'You can return it within 30 days, unridden, with the tag on. Bring it by or reply “label” and I will send one.'],
  ['late', 'Running late', 'Sorry, {{contact.first-name}}, the part is late. The new date is '],
  ['thanks', 'Thank you', 'Thank you! Safe rides from all of us, {{agent.name}}'],
].map(([keyPhrase, title, text], index) =>
  ({ id: `canned-${index}`, version: 1, keyPhrase: keyPhrase!, title: title!, text: text!, inboxId: null }))

const contactOf = (script: Script, index: number): Contact => ({
  id: `customer-${index}`, version: 1, scope: 'shared', ownerId: null, name: script.name, company: script.company ?? '',
  phones: script.from.startsWith('+') ? [{ label: 'Mobile', value: script.from }] : [],
  emails: script.email ? [{ label: 'Home', value: script.email }] : [],
  notes: script.notes ?? '', avatarUrl: null, optedOut: script.optedOut ? [script.from] : [],
})

const messagesOf = (script: Script, index: number, now: number): readonly Message[] => {
  const times = script.lines.map(([, , minutes]) => now - minutes * MINUTE)
  return script.lines.map(([who, text], line): Message => {
    const inbound = who === 'customer'
    const note = who.startsWith('note:')
    return {
      id: `message-${index}-${line}`, version: 1, conversationId: `conversation-${index}`, seq: line + 1, at: times[line]!,
      kind: note ? 'note' : 'message', direction: inbound ? 'in' : note ? 'none' : 'out',
      authorId: inbound ? (script.name === '' ? null : `customer-${index}`) : who.replace('note:', ''),
      text, attachments: [],
      delivery: inbound || note ? null : script.failed && line === script.lines.length - 1 ? 'failed' : 'read',
      failure: !inbound && script.failed && line === script.lines.length - 1 ? script.failed : null,
      ...!inbound && script.failed && line === script.lines.length - 1 && { failureCause: 'number' },
      event: null,
    }
  })
}

const conversationOf = (script: Script, index: number, messages: readonly Message[]): Conversation => {
  const last = messages.at(-1)!
  const channel = channels.find(({ id }) => id === script.channel)!
  const closed = script.closedBy !== undefined
  return {
    id: `conversation-${index}`, version: 1, kind: script.formerOwner ? 'legacy' : 'shared',
    ...script.formerOwner && { formerOwnerId: script.formerOwner }, status: closed ? 'closed' : 'open',
    inboxId: channel.inboxId, channelId: script.channel, contactId: script.name === '' ? null : `customer-${index}`,
    address: script.from, title: '', memberIds: [], assigneeId: script.assignee ?? null, tagIds: script.tags ?? [],
    createdAt: messages[0]!.at, activityAt: last.at,
    waitingSince: last.direction === 'in' && !closed ? last.at : null,
    closedAt: closed ? last.at + 4 * MINUTE : null, closedById: script.closedBy ?? null, snoozedUntil: null,
    lastMessage: previewOf(last), lastSeq: messages.length,
    inboundCount: messages.filter(message => message.direction === 'in').length, hasAttachment: false,
  }
}

/** Where it is kept whether the demo begins without customers. */
export const BOOKS = 'crm:books'

/** A seed whose newest message is a few minutes old. `isEmpty`: without customers, since somebody emptied the demo. */
export const createWorld = (isEmpty = false, now = Date.now()): Seed => {
  const scripts = isEmpty ? [] : SCRIPTS
  const messages = scripts.map((script, index) => messagesOf(script, index, now))
  const conversations = scripts.map((script, index) => conversationOf(script, index, messages[index]!))
  const read = scripts.flatMap((script, index) => {
    const { lastSeq, inboundCount } = conversations[index]!
    const unread = script.unread ?? 0
    return [{
      id: `conversation-${index}`, version: 1, readSeq: lastSeq - unread, readCount: inboundCount - unread,
      flagged: false, pinnedAt: null, order: null,
    }]
  })
  return {
    tenantId: TENANT,
    agents: agents.map(agent => ({
      ...agent, version: 1, email: `${agent.id}@tidewatercycles.example`, avatarUrl: null, presence: 'online',
    })),
    inboxes: [
      { id: 'shop', name: 'Shop', memberIds: everyone, assignmentMode: 'open' },
      { id: 'workshop', name: 'Workshop', memberIds: ['maria', 'tom', 'samira'], assignmentMode: 'managed' },
      { id: 'rental', name: 'Rental', memberIds: everyone, assignmentMode: 'off' },
    ].map(inbox => ({
      ...inbox, assignmentMode: inbox.assignmentMode as 'open' | 'managed' | 'off', version: 1, movable: true,
      defaultRegion: 'US', meetingUrl: `https://meet.example/tidewater-${inbox.id}`,
    })),
    channels: channels.map(channel => ({ ...channel, version: 1, ownerId: null })),
    tags: tags.map(tag => ({ ...tag, version: 1 })),
    canned,
    contacts: scripts.flatMap((script, index) => script.name === '' ? [] : [contactOf(script, index)]),
    conversations,
    messages: messages.flat(),
    marks: Object.fromEntries(everyone.map(id => [id, read])),
    favorites: scripts.length > 0 ? { maria: [{ id: 'customer-0', version: 1, since: now }] } : {},
  }
}
