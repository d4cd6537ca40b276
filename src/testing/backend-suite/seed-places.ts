import type { Channel } from '../../model/channel.js'
import type { SharedInbox } from '../../model/inbox.js'
import { AGENTS } from './seed-people.js'

const { iris, noel, tova, remy } = AGENTS

const inbox = (
  id: string, assignmentMode: SharedInbox['assignmentMode'], memberIds: readonly string[],
  more: Partial<SharedInbox> = {},
): SharedInbox => ({
  id: `inbox-${id}`,
  version: 1,
  name: id,
  memberIds,
  assignmentMode,
  movable: true,
  defaultRegion: 'US',
  meetingUrl: null,
  ...more,
})

/**
 * Assignment is open in support, managed in orders and off in billing. Only Remy sees repairs. Orders has words of its
 * own to opt out by.
 */
export const inboxes = (): readonly SharedInbox[] => [
  inbox('support', 'open', [iris, noel, tova]),
  inbox('orders', 'managed', [iris, noel, tova], { optOutWords: { out: ['Não envie'], in: ['Voltar'] } }),
  inbox('billing', 'off', [iris, noel]),
  inbox('repairs', 'open', [remy]),
]

const channel = (
  id: string, type: Channel['type'], address: string, inboxId: string | null, more: Partial<Channel> = {},
): Channel => ({
  id: `channel-${id}`,
  version: 1,
  type,
  name: id,
  address,
  inboxId,
  ownerId: null,
  registration: type === 'sms' ? 'registered' : null,
  ...more,
})

/** One number of orders waits for its registration, another has none. Noel has a number of his own. */
export const channels = (): readonly Channel[] => [
  channel('support-sms', 'sms', '+15550200001', 'inbox-support'),
  channel('support-whatsapp', 'whatsapp', '+15550200002', 'inbox-support'),
  channel('orders-sms', 'sms', '+15550200003', 'inbox-orders'),
  channel('orders-pending', 'sms', '+15550200004', 'inbox-orders', { registration: 'pending' }),
  channel('orders-unregistered', 'sms', '+15550200005', 'inbox-orders', { registration: 'unregistered' }),
  channel('billing-email', 'email', 'billing@harbor.example', 'inbox-billing'),
  channel('repairs-sms', 'sms', '+15550200006', 'inbox-repairs'),
  channel('noel', 'sms', '+15550200007', null, { ownerId: noel }),
]
