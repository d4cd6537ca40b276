import type { Conversation, ConversationStatus } from '../../model/conversation.js'
import type { Line, Thread } from './converse.js'
import { converse } from './converse.js'
import { AGENTS, phoneOf } from './seed-people.js'

/** When the seed's world begins, in milliseconds since the epoch. */
export const DAWN = Date.UTC(2025, 2, 3, 9)
const HOUR = 3_600_000

const { iris, noel, tova, remy } = AGENTS

const empty = (id: string, hour: number, contact: number | null, more: Partial<Conversation> = {}): Conversation => ({
  id,
  version: 1,
  kind: 'shared',
  status: 'open',
  inboxId: 'inbox-support',
  channelId: 'channel-support-sms',
  contactId: contact === null ? null : `contact-${String(contact).padStart(2, '0')}`,
  address: phoneOf(contact ?? 77),
  title: '',
  memberIds: [],
  assigneeId: null,
  tagIds: [],
  createdAt: DAWN + hour * HOUR,
  activityAt: DAWN + hour * HOUR,
  waitingSince: null,
  closedAt: null,
  closedById: null,
  snoozedUntil: null,
  lastMessage: null,
  lastSeq: 0,
  inboundCount: 0,
  hasAttachment: false,
  ...more,
})

const asks: Line = { from: 'customer', text: 'Is the blue one back in stock?' }
const answers = (agentId: string): Line => ({ from: 'agent', text: 'It is, since this morning.', agentId })
const remarks = (agentId: string): Line => ({ from: 'note', text: 'Asked the warehouse.', agentId })

const STATUSES = ['open', 'open', 'open', 'closed', 'snoozed', 'spam'] as const satisfies readonly ConversationStatus[]
const ASSIGNEES = [null, iris, noel, tova, null] as const
const CHANNELS = ['channel-support-sms', 'channel-support-whatsapp'] as const

/** A crowd in which every filter finds some and leaves some. */
const crowd = (index: number): Thread => {
  const status = STATUSES[index % STATUSES.length]!
  // Two of them are alike to the millisecond: only the id tells which comes first.
  const hour = 100 - (index === 30 ? 34 : index) * 2
  const start = empty(`crowd-${String(index).padStart(2, '0')}`, hour, 1 + index % 11, {
    status,
    channelId: CHANNELS[index % 3 === 0 ? 1 : 0],
    // Not the contact's usual number: whoever writes from there writes somewhere else.
    address: phoneOf(200 + index),
    assigneeId: ASSIGNEES[index % ASSIGNEES.length]!,
    tagIds: ['tag-urgent', 'tag-refund'].filter((_, place) => index % (place + 2) === 0),
    ...status === 'closed' && { closedAt: DAWN + 200 * HOUR, closedById: iris },
    ...status === 'snoozed' && { snoozedUntil: DAWN + 10_000_000 * HOUR },
  })
  const lines = [asks, ...index % 2 ? [answers(noel)] : [], ...index % 4 === 0 ? [{ ...asks, file: true }] : []]
  return converse(start, lines)
}

const long = (): readonly Line[] => Array.from({ length: 120 }, (_, index) =>
  index % 3 === 1 ? { from: 'agent', text: `Answer ${index + 1}`, agentId: tova }
    : index % 10 === 9 ? { from: 'note', text: `Remark ${index + 1}`, agentId: iris }
      : { from: 'customer', text: `Question ${index + 1}` })

const orders = { inboxId: 'inbox-orders', channelId: 'channel-orders-sms' }

/** The conversations that cases name. */
const named = (): readonly Thread[] => [
  converse(empty('fresh', 300, 1), [asks, asks]),
  converse(empty('answered', 301, 2, { assigneeId: noel, tagIds: ['tag-urgent'] }), [asks, answers(noel), remarks(iris)]),
  converse(empty('done', 302, 3, { status: 'closed', closedAt: DAWN + 303 * HOUR, closedById: tova }), [asks]),
  converse(empty('long', 304, 5), long()),
  converse(empty('silent', 305, 7), []),
  converse(empty('stranger', 306, null, { address: phoneOf(77) }), [asks]),
  converse(empty('opted-out', 307, 9), [asks]),
  converse(empty('order-free', 310, 5, orders), [asks]),
  converse(empty('order-taken', 311, 6, { ...orders, assigneeId: noel }), [asks]),
  converse(empty('pending', 312, 7, { ...orders, channelId: 'channel-orders-pending' }), [asks]),
  converse(empty('unregistered', 313, 8, { ...orders, channelId: 'channel-orders-unregistered' }), [asks]),
  converse(empty('bill', 314, 1, {
    inboxId: 'inbox-billing', channelId: 'channel-billing-email', address: 'amara@lantern.example',
  }), [asks]),
  converse(empty('repair', 315, 2, { inboxId: 'inbox-repairs', channelId: 'channel-repairs-sms' }), [asks]),
  converse(empty('junk', 317, 8, { status: 'spam', address: phoneOf(78) }), [asks]),
  converse(empty('past', 10, 5, { ...orders, kind: 'legacy', formerOwnerId: noel }), [asks, answers(noel)]),
  converse(empty('bygone', 9, 8, { ...orders, kind: 'legacy', status: 'closed', formerOwnerId: remy }), [asks, answers(remy)]),
  converse(empty('own', 316, 12, { kind: 'private', inboxId: null, channelId: 'channel-noel' }), [asks]),
]

export const threads = (): readonly Thread[] => [...named(), ...Array.from({ length: 36 }, (_, index) => crowd(index))]
