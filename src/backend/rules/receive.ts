import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { ThreadEvent } from '../../model/message.js'
import { wishOf } from '../../model/opt-out.js'
import { begunWith } from './begun.js'
import type { Decision } from './decide.js'
import { defaultTagsOf } from './gather.js'
import { openAgain } from './open-again.js'
import type { Reach } from './opt-out.js'
import { gatherReach, optedIn, optedOut } from './opt-out.js'
import type { Reader } from './reader.js'
import { notFound } from './refuse.js'
import type { Inbound } from './simulator.js'
import type { Line } from './thread.js'
import { append, eventId, eventLine } from './thread.js'
import type { Write } from './write.js'

export interface InboundFacts {
  readonly channel: Channel | undefined
  /** The newest one with that customer on that channel. */
  readonly conversation: Conversation | undefined
  readonly contact: Contact | undefined
  /** The channel's. */
  readonly inbox: SharedInbox | undefined
  /** The conversation's: another one where it was moved. */
  readonly home?: SharedInbox | undefined
  /** What conversations of the channel's inbox begin with. */
  readonly defaultTagIds?: readonly string[]
  readonly reach: Reach
}

/** Made by the back end. The conversation's is used when a new one begins. */
export interface InboundIds {
  readonly messageId: string
  readonly conversationId: string
}

export const gatherInbound = async (inbound: Inbound, reader: Reader): Promise<InboundFacts> => {
  const channel = await reader.get('channel', inbound.channelId)
  const conversation = await reader.conversationAt(inbound.channelId, inbound.from)
  const inbox = channel?.inboxId ? await reader.get('inbox', channel.inboxId) : undefined
  return {
    channel,
    conversation,
    contact: await reader.contactAt(inbound.from),
    inbox,
    home: conversation?.inboxId ? await reader.get('inbox', conversation.inboxId) : undefined,
    defaultTagIds: conversation ? [] : await defaultTagsOf(inbox, reader),
    reach: await gatherReach(inbound.from, conversation?.contactId ?? null, reader),
  }
}

/** Where a word alone opts out and in: elsewhere people say "stop" as they say anything. */
const OBEYS: readonly (Channel['type'] | undefined)[] = ['sms', 'whatsapp']

/** What a word of the customer changes, and how the thread tells it. */
const obeyed = (
  { from: address, text }: Inbound, { channel, inbox, reach }: InboundFacts, now: number,
): { readonly writes: readonly Write[], readonly events: readonly ThreadEvent[] } => {
  const wish = OBEYS.includes(channel?.type) ? wishOf(text, inbox?.optOutWords) : null
  const writes = wish === 'out' ? optedOut(address, reach, now) : wish === 'in' ? optedIn(address, reach) : []
  const type = wish === 'out' ? 'opted-out' : 'opted-in'
  return { writes, events: writes.length === 0 ? [] : [{ type, address }] }
}

/**
 * A customer's message comes in: it joins the newest conversation, wakes it when it was closed or snoozed, or begins
 * one. Spam stays spam; what is read-only is left alone. The text is stored as it came. A message that is nothing but a
 * word to stop opts its number out, and one to start in again.
 */
export const decideInbound = (inbound: Inbound, facts: InboundFacts, ids: InboundIds, now: number): Decision => {
  const { channel, contact } = facts
  if (!channel) throw notFound('channel', inbound.channelId)
  const joined = facts.conversation?.kind === 'legacy' ? undefined : facts.conversation
  const found = joined ?? begunWith(ids.conversationId, channel, inbound.from, now, facts.defaultTagIds)
  const conversation = { ...found, contactId: found.contactId ?? contact?.id ?? null }
  const message: Line = {
    id: ids.messageId,
    at: now,
    kind: 'message',
    direction: 'in',
    authorId: conversation.contactId,
    text: inbound.text,
    attachments: inbound.attachments ?? [],
    delivery: null,
    failure: null,
    event: null,
  }
  const wakes = conversation.status === 'closed' || conversation.status === 'snoozed'
  const awake = wakes ? openAgain(conversation, facts.home) : { conversation, events: [] }
  const { writes, events } = obeyed(inbound, facts, now)
  const line = (event: ThreadEvent, index: number): Line => eventLine(eventId(ids.messageId, index), event, null, now)
  const after = append(awake.conversation, [
    ...wakes ? [line({ type: 'reopened' }, 0)] : [], message, ...events.map(event => line(event, 1)),
    ...awake.events.map(event => line(event, 2)),
  ])
  return { writes: [...writes, ...after.writes] }
}
