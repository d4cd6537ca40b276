import * as v from 'valibot'
import type { Report } from '../../rules/deliver.js'
import type { Seed } from '../../rules/seed.js'
import type { Inbound, Outbound } from '../../rules/simulator.js'
import { conversation } from './conversation.js'
import { favorite } from './favorite.js'
import { mark } from './mark.js'
import { delivery, failureCause, message } from './message.js'
import { RECORDS } from './record.js'
import { cursor, id, text, time } from './scalars.js'

/*
 * The far end of the channels, and worlds and tokens to try a server with. A server in earnest offers none of it; one
 * that is to be examined offers all.
 */

const inbound = v.object({ channelId: id, from: text, text }) satisfies v.GenericSchema<unknown, Inbound>

const report = v.object({
  messageId: id, delivery, failure: v.exactOptional(text), cause: v.exactOptional(failureCause),
}) satisfies v.GenericSchema<unknown, Report>

/** One event of the stream of what leaves: its name is `outbound`, its id the cursor behind it. */
export const outbound = v.object({ message, conversation }) satisfies v.GenericSchema<unknown, Outbound>

export const seed = v.object({
  tenantId: id,
  agents: v.array(RECORDS.agent),
  inboxes: v.array(RECORDS.inbox),
  channels: v.array(RECORDS.channel),
  contacts: v.exactOptional(v.array(RECORDS.contact)),
  optOuts: v.exactOptional(v.array(RECORDS['opt-out'])),
  tags: v.exactOptional(v.array(RECORDS.tag)),
  canned: v.exactOptional(v.array(RECORDS.canned)),
  conversations: v.exactOptional(v.array(RECORDS.conversation)),
  messages: v.exactOptional(v.array(RECORDS.message)),
  marks: v.exactOptional(v.record(id, v.array(mark))),
  favorites: v.exactOptional(v.record(id, v.array(favorite))),
}) satisfies v.GenericSchema<unknown, Seed>

/** A world to examine a server with: where it begins, and a token for each of its agents. */
export const world = v.object({ cursor, tokens: v.record(id, text) })

export const SIMULATOR = {
  token: {
    method: 'POST', path: '/v1/tokens', body: v.object({ tenantId: id, agentId: id }),
    answer: v.object({ token: text, expiresAt: time }), token: false,
    summary: 'A token for whoever asks, where nothing is to be protected',
  },
  receive: {
    method: 'POST', path: '/v1/simulator/messages', body: inbound, answer: message,
    summary: 'A customer writes',
  },
  report: {
    method: 'POST', path: '/v1/simulator/reports', body: report, answer: 'nothing',
    summary: 'The carrier tells how far a message got',
  },
  typing: {
    method: 'POST', path: '/v1/simulator/typing', body: v.object({ conversationId: id, active: v.boolean() }),
    answer: 'nothing', summary: 'A customer types, or stops',
  },
  thread: {
    method: 'GET', path: '/v1/simulator/thread', params: v.object({ channelId: id, address: text }),
    answer: v.object({ messages: v.array(message) }),
    summary: 'All messages between a customer and a channel, oldest first',
  },
  outbound: {
    method: 'GET', path: '/v1/simulator/outbound', params: v.object({ since: v.exactOptional(cursor) }),
    answer: 'stream', summary: 'What leaves for customers, behind a cursor or from now on',
  },
  world: {
    method: 'PUT', path: '/v1/simulator/world', body: seed, answer: world, token: false,
    summary: 'Replaces all that a tenant holds with a seed',
  },
} as const
