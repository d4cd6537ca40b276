import * as v from 'valibot'
import type { ConversationFilter, Narrowing } from '../../../model/filter.js'
import { SORTS } from '../../../model/sort.js'
import type { Query, QueryType } from '../../queries.js'
import { conversationKind, conversationStatus } from './conversation.js'
import { id, ids, real, text, time } from './scalars.js'

const limit = real
/** A page's `next`. */
const cursor = v.exactOptional(v.pipe(v.string(), v.maxLength(4_000)))

/** What a list is narrowed by. */
export const narrowing = v.object({
  assignee: v.exactOptional(id),
  unread: v.exactOptional(v.boolean()),
  tagIds: v.exactOptional(v.pipe(ids, v.maxLength(100))),
  hasAttachment: v.exactOptional(v.boolean()),
  awaitingReply: v.exactOptional(v.boolean()),
  since: v.exactOptional(time),
  until: v.exactOptional(time),
}) satisfies v.GenericSchema<unknown, Narrowing>

const filter = v.object({
  status: v.exactOptional(conversationStatus),
  kinds: v.exactOptional(v.array(conversationKind)),
  inboxId: v.exactOptional(id),
  channelId: v.exactOptional(id),
  contactId: v.exactOptional(id),
  ...narrowing.entries,
}) satisfies v.GenericSchema<unknown, ConversationFilter>

const search = v.object({
  search: v.pipe(text, v.maxLength(1_000)), status: filter.entries.status, inboxId: filter.entries.inboxId,
  channelId: filter.entries.channelId, contactId: filter.entries.contactId, limit, cursor,
})

/**
 * Where a query goes, and what it may ask: those parameters that the path names stand in it, the others behind it. All
 * are flat, so that an address can say them.
 */
export const QUERIES = {
  conversations: {
    path: '/v1/conversations',
    params: v.object({ ...filter.entries, sort: v.picklist(SORTS), limit, cursor }),
  },
  conversation: { path: '/v1/conversations/{conversationId}', params: v.object({ conversationId: id }) },
  messages: {
    path: '/v1/conversations/{conversationId}/messages',
    params: v.object({
      conversationId: id,
      limit,
      before: v.exactOptional(real),
      after: v.exactOptional(real),
      around: v.exactOptional(id),
    }),
  },
  'search-messages': { path: '/v1/search/messages', params: search },
  'search-conversations': { path: '/v1/search/conversations', params: search },
  contact: { path: '/v1/contacts/{contactId}', params: v.object({ contactId: id }) },
  contacts: {
    path: '/v1/contacts',
    params: v.object({
      search: v.exactOptional(v.pipe(text, v.maxLength(1_000))), favorites: v.exactOptional(v.boolean()), limit, cursor,
    }),
  },
  agents: { path: '/v1/agents', params: v.object({ inboxId: v.exactOptional(id) }) },
  inboxes: { path: '/v1/inboxes', params: v.object({}) },
  tags: { path: '/v1/tags', params: v.object({}) },
  canned: { path: '/v1/canned', params: v.object({ inboxId: v.exactOptional(id) }) },
  counts: { path: '/v1/counts', params: v.object({}) },
  views: { path: '/v1/views', params: v.object({}) },
  preferences: { path: '/v1/preferences', params: v.object({}) },
} as const satisfies { readonly [T in QueryType]: { readonly path: string, readonly params: v.GenericSchema } }

export type Flat<T extends QueryType> = v.InferOutput<(typeof QUERIES)[T]['params']>

/** A query's parameters, flat. */
export const flatOf = (query: Query): Readonly<Record<string, unknown>> => {
  switch (query.type) {
    case 'conversations': {
      const { type: _, filter: fields, ...rest } = query
      return { ...fields, ...rest }
    }
    case 'search-messages':
    case 'search-conversations': {
      const { type: _, filter: fields, ...rest } = query
      return { ...fields, ...rest }
    }
    case 'canned': return query.inboxId === null ? {} : { inboxId: query.inboxId }
    default: {
      const { type: _, ...params } = query
      return params
    }
  }
}

const conversationsOf = ({ sort, limit: size, cursor: from, ...fields }: Flat<'conversations'>): Query => ({
  type: 'conversations', filter: fields, sort, limit: size, ...from !== undefined && { cursor: from },
})

type SearchType = 'search-messages' | 'search-conversations'

const searchOf = (type: SearchType, { search: words, limit: size, cursor: from, ...fields }: Flat<SearchType>): Query =>
  ({ type, search: words, filter: fields, limit: size, ...from !== undefined && { cursor: from } })

/** The query that flat parameters ask. */
export const queryOf = <T extends QueryType>(type: T, params: Flat<T>): Query => {
  switch (type) {
    case 'conversations': return conversationsOf(params as Flat<'conversations'>)
    case 'search-messages':
    case 'search-conversations': return searchOf(type, params as Flat<SearchType>)
    case 'canned': return { type, inboxId: (params as Flat<'canned'>).inboxId ?? null }
    default: return { type, ...params } as unknown as Query
  }
}
