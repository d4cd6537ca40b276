import { expect } from '@open-wc/testing'
import * as v from 'valibot'
import type { Query, QueryType } from '../../../../src/backend/queries.js'
import type { Flat } from '../../../../src/backend/http/wire/query.js'
import { QUERIES, flatOf, queryOf } from '../../../../src/backend/http/wire/query.js'

const ALL: readonly Query[] = [
  { type: 'conversations', filter: {}, sort: 'newest', limit: 50 },
  {
    type: 'conversations', sort: 'mine', limit: 1, cursor: '["c"]',
    filter: {
      status: 'open', kinds: ['shared', 'private'], inboxId: 'i', channelId: 'h', contactId: 'k', assignee: 'me', unread: false,
      tagIds: ['t'], hasAttachment: true, awaitingReply: false, since: 1, until: 2,
    },
  },
  { type: 'conversation', conversationId: 'c' },
  { type: 'messages', conversationId: 'c', limit: 20 },
  { type: 'messages', conversationId: 'c', limit: 20, before: 7 },
  { type: 'messages', conversationId: 'c', limit: 20, around: 'm' },
  { type: 'contact', contactId: 'k' },
  { type: 'contacts', limit: 20, search: 'ana', favorites: true, cursor: '[]' },
  { type: 'search-messages', search: 'ana', filter: { status: 'spam', inboxId: 'i' }, limit: 20, cursor: '[]' },
  { type: 'search-conversations', search: 'ana', filter: {}, limit: 20 },
  { type: 'agents' },
  { type: 'agents', inboxId: 'i' },
  { type: 'inboxes' },
  { type: 'tags' },
  { type: 'canned', inboxId: null },
  { type: 'canned', inboxId: 'i' },
  { type: 'counts' },
  { type: 'views' },
  { type: 'preferences' },
]

const there = (query: Query): Query =>
  queryOf(query.type, v.parse<v.GenericSchema<unknown, Flat<QueryType>>>(QUERIES[query.type].params, flatOf(query)))

describe('queries on the wire', () => {
  it('are the same when they have gone flat and come back', () => {
    expect(new Set(ALL.map(one => one.type)).size).to.equal(Object.keys(QUERIES).length)
    for (const query of ALL) expect(there(query)).to.deep.equal(query)
  })

  it('are refused where something is wrong with them', () => {
    const { params } = QUERIES.conversations
    for (const wrong of [{ sort: 'random' }, { status: 'gone' }, { kinds: ['group'] }, { limit: 'many' }, { unread: 'maybe' }]) {
      const { issues } = v.safeParse(params, { sort: 'newest', limit: 5, ...wrong })
      expect(v.getDotPath(issues![0])?.split('.')[0]).to.equal(Object.keys(wrong)[0])
    }
  })
})
