import type { Page, Query, QueryType } from '../../src/backend/queries.js'
import { PAGE_LIMIT } from '../../src/backend/rules/conversation-views.js'
import { settableChannels } from '../../src/backend/rules/settable.js'
import type { RecordKind, RecordTypes } from '../../src/model/record.js'
import { fold } from '../../src/model/search.js'
import { maySeeView } from '../../src/model/view.js'
import type { Asker } from './asker.js'
import { ownInbox } from './asker.js'
import { answerContact, answerContacts } from './contacts.js'
import { answerConversation, answerConversations } from './conversations.js'
import { Included } from './included.js'
import { answerMessages } from './messages.js'
import { answerSearchConversations, answerSearchMessages } from './search.js'

type Answered<Q extends Query> = Omit<Page<Q>, 'asOf'>
export type Answer<T extends QueryType> =
  (query: Query<T>, asker: Asker) => Promise<Answered<Extract<Query, { readonly type: T }>>>

/** A page's size: what was asked for, within reason. */
export const sizeOf = (limit: number): number => Math.min(PAGE_LIMIT, Math.max(1, Math.floor(limit) || 1))

/** A short list, whole. */
const whole = <T>(items: readonly T[]) =>
  ({ items, included: [], total: items.length, next: null, previous: null })

const byText = <T>(items: readonly T[], text: (item: T) => string): readonly T[] =>
  items.map(item => [fold(text(item)), item] as const)
    .sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
    .map(([, item]) => item)

const all = async <K extends RecordKind>({ scope }: Asker, kind: K, owner = ''): Promise<readonly RecordTypes[K][]> => {
  const rows = await scope.query<{ value: RecordTypes[K] }>(`
    select value from inbox.record where tenant = $1 and kind = $2 and owner = $3 and value is not null order by id
  `, [scope.tenant, kind, owner])
  return rows.map(({ value }) => value)
}

const ANSWERS: { readonly [T in QueryType]: Answer<T> } = {
  conversations: answerConversations,
  conversation: answerConversation,
  messages: answerMessages,
  'search-messages': answerSearchMessages,
  'search-conversations': answerSearchConversations,
  contact: answerContact,
  contacts: answerContacts,
  agents: async ({ inboxId }, asker) => {
    const members = inboxId === undefined ? null : ownInbox(inboxId, asker).memberIds
    const agents = await all(asker, 'agent')
    return whole(byText(agents.filter(({ id }) => members === null || members.includes(id)), agent => agent.name))
  },
  inboxes: async (_query, asker) => ({
    ...whole(byText(await all(asker, 'inbox'), one => one.name)),
    included: settableChannels(asker.agent, await all(asker, 'channel')),
  }),
  tags: async (_query, asker) => whole(byText(await all(asker, 'tag'), tag => tag.name)),
  canned: async ({ inboxId }, asker) => {
    if (inboxId !== null) ownInbox(inboxId, asker)
    const canned = await all(asker, 'canned')
    return whole(byText(canned.filter(one => one.inboxId === null || one.inboxId === inboxId), one => one.title))
  },
  counts: async (_query, asker) => {
    const counts = await all(asker, 'counts', asker.agent.id)
    const included = new Included(asker)
    for (const one of counts) included.counts(one)
    return { ...whole(counts), included: await included.changes() }
  },
  views: async (_query, asker) =>
    whole(byText((await all(asker, 'view')).filter(view => maySeeView(view, asker.agent.id)), view => view.name)),
  preferences: async (_query, asker) => whole(await all(asker, 'preferences', asker.agent.id)),
}

export const answer = <Q extends Query>(query: Q, asker: Asker): Promise<Answered<Q>> =>
  (ANSWERS[query.type] as unknown as (query: Q, asker: Asker) => Promise<Answered<Q>>)(query, asker)
