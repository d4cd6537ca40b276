import { fold } from '../../lib/fold.js'
import type { Conversation } from '../../model/conversation.js'
import type { RecordTypes } from '../../model/record.js'
import { maySeeView } from '../../model/view.js'
import type { Page, Query, QueryType } from '../queries.js'
import type { Access } from '../rules/access.js'
import type { ConversationViews } from '../rules/conversation-views.js'
import { forbidden } from '../rules/refuse.js'
import { settableChannels } from '../rules/settable.js'
import { answerContact, answerContacts } from './answer-contacts.js'
import { answerConversation, answerConversations } from './answer-conversations.js'
import { answerMessages } from './answer-messages.js'
import { answerSearchConversations, answerSearchMessages } from './answer-search.js'
import { Included } from './included.js'
import type { Store } from './store.js'

/** Who asks, and where the answer is. */
export interface Asker {
  readonly agentId: string
  readonly access: Access
  readonly store: Store
  readonly views: ConversationViews
  /** A conversation the agent may see, or the error that there is none. */
  conversation(id: string): Conversation
}

export type Answer<T extends QueryType> = (query: Query<T>, asker: Asker) => Omit<Page<Extract<Query, { readonly type: T }>>, 'asOf'>

/** A short list, whole. */
const whole = <T>(items: readonly T[]) =>
  ({ items, included: [], total: items.length, next: null, previous: null })

const byText = <T>(items: Iterable<T>, text: (item: T) => string): readonly T[] =>
  Array.from(items, item => [fold(text(item)), item] as const)
    .sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
    .map(([, item]) => item)

const inboxOf = (inboxId: string, { access }: Asker): RecordTypes['inbox'] => {
  const inbox = access.inboxes.find(one => one.id === inboxId)
  if (!inbox) throw forbidden('not-a-member')
  return inbox
}

const answerAgents: Answer<'agents'> = ({ inboxId }, asker) => {
  const members = inboxId === undefined ? null : inboxOf(inboxId, asker).memberIds
  const agents = [...asker.store.all('agent')].filter(({ id }) => members === null || members.includes(id))
  return whole(byText(agents, agent => agent.name))
}

const answerInboxes: Answer<'inboxes'> = (_query, { store, agentId }) => ({
  ...whole(byText(store.all('inbox'), one => one.name)),
  included: settableChannels(store.find('agent', agentId), store.all('channel')),
})

const answerTags: Answer<'tags'> = (_query, { store }) => whole(byText(store.all('tag'), tag => tag.name))

const answerCanned: Answer<'canned'> = ({ inboxId }, asker) => {
  if (inboxId !== null) inboxOf(inboxId, asker)
  const canned = [...asker.store.all('canned')].filter(one => one.inboxId === null || one.inboxId === inboxId)
  return whole(byText(canned, one => one.title))
}

const answerCounts: Answer<'counts'> = (_query, { store, agentId }) => {
  const counts = [...store.all('counts', agentId)]
  const included = new Included(store, agentId)
  for (const one of counts) included.counts(one)
  return { ...whole(counts), included: included.changes }
}

const answerViews: Answer<'views'> = (_query, { store, agentId }) =>
  whole(byText([...store.all('view')].filter(view => maySeeView(view, agentId)), view => view.name))

const answerPreferences: Answer<'preferences'> = (_query, { store, agentId }) =>
  whole([...store.all('preferences', agentId)])

const ANSWERS: { readonly [T in QueryType]: Answer<T> } = {
  conversations: answerConversations,
  conversation: answerConversation,
  messages: answerMessages,
  'search-messages': answerSearchMessages,
  'search-conversations': answerSearchConversations,
  contact: answerContact,
  contacts: answerContacts,
  agents: answerAgents,
  inboxes: answerInboxes,
  tags: answerTags,
  canned: answerCanned,
  counts: answerCounts,
  views: answerViews,
  preferences: answerPreferences,
}

export const answer = <Q extends Query>(query: Q, asker: Asker): Omit<Page<Q>, 'asOf'> =>
  (ANSWERS[query.type] as unknown as (query: Q, asker: Asker) => Omit<Page<Q>, 'asOf'>)(query, asker)
