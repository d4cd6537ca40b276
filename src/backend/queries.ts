import type { Change, Cursor } from './changes.js'
import type { ConversationFilter } from '../model/filter.js'
import type { RecordKind, RecordTypes } from '../model/record.js'
import type { SearchFilter } from '../model/search.js'
import type { Sort } from '../model/sort.js'

/** `search`: in words, see `model/search.ts`. Without any it finds nothing. `cursor`: a page's `next`. */
interface SearchParams {
  readonly search: string
  readonly filter: SearchFilter
  readonly limit: number
  readonly cursor?: string
}

/** Every query by type: its parameters and the kind of record it lists. Later work adds cases here. */
export interface QueryTypes {
  /** `cursor`: a page's `next`. Absent: the first page. */
  conversations: {
    readonly params: {
      readonly filter: ConversationFilter
      readonly sort: Sort
      readonly limit: number
      readonly cursor?: string
    }
    readonly item: 'conversation'
  }
  conversation: { readonly params: { readonly conversationId: string }, readonly item: 'conversation' }
  /**
   * Ascending by `seq`. Without a place: the newest page. `before` and `after` are exclusive `seq`s; `around` is a
   * message's id that stands in the middle.
   */
  messages: {
    readonly params: {
      readonly conversationId: string
      readonly limit: number
      readonly before?: number
      readonly after?: number
      readonly around?: string
    }
    readonly item: 'message'
  }
  /**
   * Messages and notes with all words of the search, wherever I may see them, the newest first. Back ends do not count
   * them. A page may hold fewer than asked for, even none, and go on all the same: a back end looks through so much at
   * a time.
   */
  'search-messages': { readonly params: SearchParams, readonly item: 'message' }
  /** Conversations by the name, company or number of whom they are with, or their title; those last active first. */
  'search-conversations': { readonly params: SearchParams, readonly item: 'conversation' }
  contact: { readonly params: { readonly contactId: string }, readonly item: 'contact' }
  /** By name. `search` looks in names, companies, phones and emails. */
  contacts: {
    readonly params: {
      readonly search?: string
      readonly favorites?: boolean
      readonly limit: number
      readonly cursor?: string
    }
    readonly item: 'contact'
  }
  /** Colleagues; with `inboxId`, those with access to it. */
  agents: { readonly params: { readonly inboxId?: string }, readonly item: 'agent' }
  /**
   * Every shared inbox, also those I have no access to: where a conversation can be moved. For managers with their
   * channels.
   */
  inboxes: { readonly params: Record<never, never>, readonly item: 'inbox' }
  tags: { readonly params: Record<never, never>, readonly item: 'tag' }
  /** All canned messages that an inbox's agents may use. `inboxId: null`: those for everyone. */
  canned: { readonly params: { readonly inboxId: string | null }, readonly item: 'canned' }
  counts: { readonly params: Record<never, never>, readonly item: 'counts' }
  /** My lists under names, and everybody's, by name. */
  views: { readonly params: Record<never, never>, readonly item: 'view' }
  /** Mine: none as long as nothing was chosen. */
  preferences: { readonly params: Record<never, never>, readonly item: 'preferences' }
}

export type QueryType = keyof QueryTypes

export type Query<T extends QueryType = QueryType> = {
  [K in T]: { readonly type: K } & QueryTypes[K]['params']
}[T]

type ItemKind<Q extends Query> = QueryTypes[Q['type']]['item'] & RecordKind

/** One answer. `items` in order; what they refer to comes along in `included`. */
export interface Page<Q extends Query = Query> {
  readonly items: readonly RecordTypes[ItemKind<Q>][]
  /** Contacts, marks, agents, tags and the like that `items` refer to. */
  readonly included: readonly Change[]
  /** How many match in all; null when the back end does not count. */
  readonly total: number | null
  /** Where the next page starts; null at the end. For messages: whether newer ones exist. */
  readonly next: string | null
  /** For messages: whether older ones exist; otherwise null. */
  readonly previous: string | null
  /** The stream's place this answer is as new as. */
  readonly asOf: Cursor
}
