import type { Agent } from '../../src/model/agent.js'
import type { Channel } from '../../src/model/channel.js'
import type { Contact } from '../../src/model/contact.js'
import type { Conversation } from '../../src/model/conversation.js'
import { unreadCount } from '../../src/model/mark.js'
import type { Message } from '../../src/model/message.js'
import type { Tag } from '../../src/model/tag.js'
import { AGENTS, LONG_THREAD, longThread, manyConversations, SCENE_TIME } from '../../src/testing/index.js'

/** Every run of every subject shows the same minute: milliseconds since the epoch. */
export const NOW: number = SCENE_TIME

/** Who looks. */
export const ME = AGENTS.mara

/** What a row of the list shows, looked up beforehand. */
export interface ListItem {
  readonly conversation: Conversation
  readonly contact: Contact
  readonly channel: Channel
  readonly assignee: Agent | undefined
  readonly author: Agent | undefined
  readonly tags: readonly Tag[]
  readonly unread: number
}

const byId = <T extends { readonly id: string }>(items: readonly T[] = []): ReadonlyMap<string, T> =>
  new Map(items.map(item => [item.id, item]))

const names = manyConversations(0)
const agents = byId(names.agents)
const channels = byId(names.channels)
const tags = byId(names.tags)

/** The same conversations that our own back end is given, newest first. */
export const listItems = (count: number): ListItem[] => {
  const seed = manyConversations(count, { now: NOW })
  const contacts = byId(seed.contacts)
  const marks = byId(seed.marks![ME])
  return seed.conversations!.map(conversation => ({
    conversation,
    contact: contacts.get(conversation.contactId!)!,
    channel: channels.get(conversation.channelId!)!,
    assignee: agents.get(conversation.assigneeId ?? ''),
    author: agents.get(conversation.lastMessage?.authorId ?? ''),
    tags: conversation.tagIds.map(id => tags.get(id)!),
    unread: unreadCount(conversation, marks.get(conversation.id)),
  }))
}

/** The conversation after another message came in: what moves it to the top. */
export const bumped = (conversation: Conversation, step: number): Conversation => ({
  ...conversation,
  version: conversation.version + 1,
  activityAt: NOW + step,
  inboundCount: conversation.inboundCount + 1,
  lastSeq: conversation.lastSeq + 1,
  lastMessage: {
    messageId: `bump-${step}`, text: `Are you there? This is message ${step}.`, kind: 'message', direction: 'in',
    authorId: conversation.contactId, delivery: null, attachmentCount: 0,
  },
})

export const bumpedItem = (item: ListItem, step: number): ListItem =>
  ({ ...item, conversation: bumped(item.conversation, step), author: undefined, unread: item.unread + 1 })

/** Which of `count` conversations the n-th customer who writes is in: any of them, with no pattern the eye could see. */
export const writer = (n: number, count: number): number => n * 7_919 % count

/** So many messages are loaded at a time, by ours and by those that load. */
export const PAGE = 50

/** A long thread as the back end has it, oldest first, and who speaks in it. */
export const threadOf = (count: number) => {
  const seed = longThread(count, { now: NOW })
  const [conversation] = seed.conversations!
  return { messages: seed.messages!, contact: byId(seed.contacts).get(conversation!.contactId!)!, agents }
}

/** A thread of whoever leaves loading to the host: the last pages of it, or all, and where the loaded part begins. */
export const loadedThread = (count: number, isPaged: boolean) => {
  const { messages, ...people } = threadOf(count)
  const from = isPaged ? Math.max(0, count - 4 * PAGE) : 0
  return { all: messages, from, loaded: messages.slice(from), people }
}

/** Messages that come while one looks: every third one ours. */
export const liveMessages = (from: number, count: number): readonly Message[] =>
  Array.from({ length: count }, (_, index) => {
    const seq = from + index
    const own = seq % 3 === 0
    return {
      id: `live-${seq}`, version: 1, conversationId: LONG_THREAD, seq, at: NOW, kind: 'message',
      direction: own ? 'out' : 'in', authorId: own ? ME : 'contact-priya',
      text: `${seq}: ${TEXTS[seq % TEXTS.length]!}`, attachments: [], delivery: own ? 'delivered' : null,
      failure: null, event: null,
    } as const
  })

const TEXTS = [
  'Yes.', 'It makes the noise again, only when I brake hard.', 'Could I come by at five? I have to pick up the kids first.',
  'Thank you!', 'The left one is fine but the right one slips after a few minutes, and then the whole crank moves sideways.',
] as const
