import { fold } from '../../lib/fold.js'
import type { Conversation } from '../../model/conversation.js'
import type { SharedInbox } from '../../model/inbox.js'
import { maySeeView } from '../../model/view.js'
import type { Page, Query, QueryType } from '../queries.js'
import { PAGE_LIMIT } from '../rules/conversation-views.js'
import { forbidden, notFound } from '../rules/refuse.js'
import { settableChannels } from '../rules/settable.js'
import type { PageAhead } from './ahead.js'
import { conversationAt, pageAhead } from './ahead.js'
import { answerContact, answerContacts } from './answer-contacts.js'
import { answerSearchConversations, answerSearchMessages } from './answer-search.js'
import type { Contacts } from './contacts.js'
import type { FileUrls } from './file-urls.js'
import { Included } from './included.js'
import type { Storage } from './storage.js'
import { readThread } from './thread-page.js'
import type { World } from './world.js'

/** Where answers come from. */
export interface Sources {
  readonly world: World
  readonly storage: Storage
  readonly contacts: Contacts
  readonly urls: FileUrls
  /** Resolves when the world holds all conversations. */
  whole(): Promise<void>
}

type Answered<Q extends Query> = Omit<Page<Q>, 'asOf'>
export type Answer<T extends QueryType> =
  (query: Query<T>, sources: Sources, signal?: AbortSignal) => Promise<Answered<Extract<Query, { readonly type: T }>>>

/** A page's size: what was asked for, within reason. */
export const sizeOf = (limit: number): number => Math.min(PAGE_LIMIT, Math.max(1, Math.floor(limit) || 1))

/** A short list, whole. */
const whole = <T>(items: readonly T[]) =>
  ({ items, included: [], total: items.length, next: null, previous: null })

const byText = <T>(items: readonly T[], text: (item: T) => string): readonly T[] =>
  items.map(item => [fold(text(item)), item] as const)
    .sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
    .map(([, item]) => item)

const inboxOf = (inboxId: string, { access }: World): SharedInbox => {
  const inbox = access.inboxes.find(one => one.id === inboxId)
  if (!inbox) throw forbidden('not-a-member')
  return inbox
}

const seen = async (conversationId: string, sources: Sources): Promise<Conversation> => {
  const conversation = await conversationAt(conversationId, sources)
  if (!conversation) throw notFound('conversation', conversationId)
  if (!sources.world.access.maySee(conversation)) throw forbidden('not-a-member')
  return conversation
}

const listPage = async (query: Query<'conversations'>, sources: Sources): Promise<PageAhead> => {
  const { world, whole } = sources
  const limit = sizeOf(query.limit)
  const ahead = world.isWhole ? undefined : await pageAhead({ ...query, limit }, sources)
  // The rest is read meanwhile, for whoever goes on or asks for another list.
  const rest = whole()
  if (ahead) {
    rest.catch(() => undefined)
    return ahead
  }
  await rest
  return world.views.page(query.filter, query.sort, limit, query.cursor)
}

const ANSWERS: { readonly [T in QueryType]: Answer<T> } = {
  conversations: async (query, sources) => {
    const { world, contacts } = sources
    const { rows, total, next } = await listPage(query, sources)
    const items = rows.map(row => row.conversation)
    const included = new Included(world, contacts)
    for (const conversation of items) included.conversation(conversation)
    return { items, included: await included.changes(), total, next, previous: null }
  },
  conversation: async ({ conversationId }, sources) => {
    const { world, contacts } = sources
    const conversation = await seen(conversationId, sources)
    const included = await new Included(world, contacts).conversation(conversation).changes()
    return { items: [conversation], included, total: 1, next: null, previous: null }
  },
  messages: async (query, sources) => {
    const { world, storage, contacts, urls } = sources
    await seen(query.conversationId, sources)
    const wanted = { ...query, limit: sizeOf(query.limit) }
    const { messages, older, newer, total } =
      await storage.read(['message'], transaction => readThread(transaction, wanted))
    await urls.prepare(messages)
    const included = new Included(world, contacts)
    for (const message of messages) included.message(message)
    return {
      items: messages.map(message => urls.dress(message)),
      included: await included.changes(),
      total,
      next: newer ? String(messages.at(-1)?.seq) : null,
      previous: older ? String(messages[0]?.seq) : null,
    }
  },
  'search-messages': answerSearchMessages,
  'search-conversations': answerSearchConversations,
  contact: answerContact,
  contacts: answerContacts,
  agents: async ({ inboxId }, { world }) => {
    const members = inboxId === undefined ? null : inboxOf(inboxId, world).memberIds
    const agents = [...world.all('agent')].filter(({ id }) => members === null || members.includes(id))
    return whole(byText(agents, agent => agent.name))
  },
  inboxes: async (_query, { world }) => ({
    ...whole(byText([...world.all('inbox')], inbox => inbox.name)),
    included: settableChannels(world.find('agent', world.agentId), world.all('channel')),
  }),
  tags: async (_query, { world }) => whole(byText([...world.all('tag')], tag => tag.name)),
  canned: async ({ inboxId }, { world }) => {
    if (inboxId !== null) inboxOf(inboxId, world)
    const canned = [...world.all('canned')].filter(one => one.inboxId === null || one.inboxId === inboxId)
    return whole(byText(canned, one => one.title))
  },
  counts: async (_query, { world, contacts }) => {
    const counts = [...world.all('counts')]
    const included = new Included(world, contacts)
    for (const one of counts) included.counts(one)
    return { ...whole(counts), included: await included.changes() }
  },
  views: async (_query, { world }) =>
    whole(byText([...world.all('view')].filter(view => maySeeView(view, world.agentId)), view => view.name)),
  preferences: async (_query, { world }) => whole([...world.all('preferences')]),
}

/** `signal`: once nobody waits for the answer, what takes long is given up. */
export const answer = <Q extends Query>(query: Q, sources: Sources, signal?: AbortSignal): Promise<Answered<Q>> =>
  (ANSWERS[query.type] as unknown as Answer<QueryType>)(query, sources, signal) as Promise<Answered<Q>>
