import type { Seed } from '../src/backend/memory/index.js'
import type { Conversation } from '../src/model/conversation.js'
import { AGENTS, CHANNELS, SCENE_TIME, scene as seedOf } from '../src/testing/index.js'
import type { Line } from '../src/testing/scenes/thread.js'
import { CUSTOMER, emptyConversation, markOf, MINUTE, play } from '../src/testing/scenes/thread.js'

export type { Line }

/** The id of the one conversation. */
export const TALK = 'talk'

export const said = (ago: number, text: string, more: Partial<Line> = {}): Line =>
  ({ ago, from: CUSTOMER, text, ...more })
export const wrote = (ago: number, text: string, more: Partial<Line> = {}): Line =>
  ({ ago, from: AGENTS.mara, text, delivery: 'read', ...more })
export const noted = (ago: number, text: string, from: string = AGENTS.deniz): Line =>
  ({ ago, from, text, note: true })
export const told = (ago: number, event: NonNullable<Line['event']>, from: string = AGENTS.mara): Line =>
  ({ ago, from, event })

export interface TalkOptions {
  /** How many of the customer's newest messages nobody has read. */
  readonly unread?: number
  readonly channel?: string
  /** A contact's id; null: nobody saved the number. */
  readonly contactId?: string | null
  readonly address?: string
  readonly conversation?: Partial<Conversation>
}

/** A world with one conversation in it, of these lines. */
export const talk = (lines: readonly Line[], {
  unread = 0, channel: channelId = CHANNELS.texts, contactId = 'contact-priya', address = '+14155550111',
  conversation = {},
}: TalkOptions = {}): Seed => {
  const seed = seedOf({ named: false })
  const channel = seed.channels.find(({ id }) => id === channelId)!
  const createdAt = SCENE_TIME - (lines[0]?.ago ?? 0) * MINUTE
  const empty = emptyConversation(TALK, channel, address, createdAt, { contactId, ...conversation })
  const thread = play(empty, lines, SCENE_TIME, unread)
  return {
    ...seed,
    conversations: [thread.conversation],
    messages: thread.messages,
    marks: { [AGENTS.mara]: [markOf(thread)] },
  }
}
