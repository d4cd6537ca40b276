import * as v from 'valibot'
import type { Page, Query, QueryType } from '../../queries.js'
import { change } from './change.js'
import { RECORDS } from './record.js'
import { count, cursor } from './scalars.js'

type PageOf<T extends QueryType> = Page<Extract<Query, { readonly type: T }>>

const of = <const S extends v.GenericSchema>(item: S) => v.object({
  items: v.array(item),
  included: v.array(change),
  total: v.nullable(count),
  next: v.nullable(v.string()),
  previous: v.nullable(v.string()),
  asOf: cursor,
})

/** What each query answers with. */
export const PAGES = {
  conversations: of(RECORDS.conversation),
  conversation: of(RECORDS.conversation),
  messages: of(RECORDS.message),
  'search-messages': of(RECORDS.message),
  'search-conversations': of(RECORDS.conversation),
  contact: of(RECORDS.contact),
  contacts: of(RECORDS.contact),
  agents: of(RECORDS.agent),
  inboxes: of(RECORDS.inbox),
  tags: of(RECORDS.tag),
  canned: of(RECORDS.canned),
  counts: of(RECORDS.counts),
  views: of(RECORDS.view),
  preferences: of(RECORDS.preferences),
} as const satisfies { readonly [T in QueryType]: v.GenericSchema<unknown, PageOf<T>> }
