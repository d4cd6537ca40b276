import type { Seed } from '../backend/rules/seed.js'
import { SCENE_TIME } from './fake-clock.js'
import { longConversation } from './scenes/long.js'
import { crowd, crowdContacts, marksOf } from './scenes/many.js'
import { AGENTS, agents, contacts } from './scenes/people.js'
import { cannedMessages, channels, inboxes, tags } from './scenes/places.js'
import type { Thread } from './scenes/thread.js'
import { threads } from './scenes/threads.js'

export { LONG_THREAD } from './scenes/long.js'
export { AGENTS } from './scenes/people.js'
export { CHANNELS, INBOXES } from './scenes/places.js'
export { CONVERSATIONS } from './scenes/threads.js'

export interface SceneOptions {
  /** The moment it shows, in milliseconds since the epoch. Default: `SCENE_TIME`, where fake clocks start. */
  readonly now?: number
  /** Whether the named conversations are there. Default: true. */
  readonly named?: boolean
  /** How many more open conversations there are. Default: 0. */
  readonly conversations?: number
  /** How many messages the conversation `LONG_THREAD` has. Default: 0, and no such conversation. */
  readonly messages?: number
}

const build = (all: readonly Thread[], crowded: number, marks = marksOf(all)): Seed => ({
  tenantId: 'larkspur',
  agents: agents(),
  inboxes: inboxes(),
  channels: channels(),
  contacts: [...contacts(), ...crowdContacts(crowded)],
  tags: tags(),
  canned: cannedMessages(),
  conversations: all.map(thread => thread.conversation),
  messages: all.flatMap(thread => thread.messages),
  // Everyone has read the same: what is unread is unread for all.
  marks: Object.fromEntries(agents().map(({ id }) => [id, marks])),
  favorites: { [AGENTS.mara]: [{ id: 'contact-priya', version: 1, since: SCENE_TIME }] },
})

/**
 * A day at Larkspur Bikes: a world for an embedded back end, always the same. Two inboxes, five channels, customers of
 * many scripts, and conversations in every state a row or a message can have.
 */
export const scene = (
  { now = SCENE_TIME, named = true, conversations = 0, messages = 0 }: SceneOptions = {},
): Seed => build([
  ...named ? threads(now) : [],
  ...messages > 0 ? [longConversation(messages, now)] : [],
  ...crowd(conversations, now),
], conversations)

/** Nothing but so many open conversations, newest first: `crowd-0`, `crowd-1` and on. */
export const manyConversations = (count: number, options: Pick<SceneOptions, 'now'> = {}): Seed =>
  scene({ ...options, named: false, conversations: count })

/** One conversation, `LONG_THREAD`, with so many messages. */
export const longThread = (count: number, options: Pick<SceneOptions, 'now'> = {}): Seed =>
  scene({ ...options, named: false, messages: count })
