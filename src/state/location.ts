import { atom } from 'nanostores'
import type { ConversationKind, ConversationStatus } from '../model/conversation.js'
import type { ConversationFilter, Narrowing } from '../model/filter.js'
import type { Scope } from '../model/scope.js'
import type { Sort } from '../model/sort.js'
import type { ReadableStore } from './store.js'

export const VIEWS = ['open', 'snoozed', 'closed', 'spam'] as const satisfies readonly ConversationStatus[]
/** Which conversations of a place are listed. */
export type View = (typeof VIEWS)[number]

/** Where an agent is. A plain object that a host maps to its own URLs; the kit never touches `history`. */
export interface InboxLocation {
  readonly view: View
  readonly scope: Scope
  /** One shared inbox; null: all of mine. */
  readonly inboxId: string | null
  /** One channel; null: all of them. */
  readonly channelId: string | null
  readonly conversationId: string | null
  /** A message to stand at. */
  readonly messageId: string | null
  /** The panel beside the conversation. */
  readonly panel: 'contact' | null
  /** My favorite contacts, in place of the list. */
  readonly favorites: boolean
  /** What is searched for, in place of the list; null: nothing. */
  readonly search: string | null
  /** What the list is narrowed by. Default: nothing. */
  readonly filter: Narrowing
  /** What stands on top of the list. */
  readonly sort: Sort
}

export const START: InboxLocation = {
  view: 'open', scope: 'shared', inboxId: null, channelId: null, conversationId: null, messageId: null, panel: null,
  favorites: false, search: null, filter: {}, sort: 'newest',
}

/** Longest search, in UTF-16 units. */
export const SEARCH_LENGTH = 200

export type LocationGuard = (next: InboxLocation, current: InboxLocation) => boolean

export interface LocationStore extends ReadableStore<InboxLocation> {
  /** Goes there, in one step, unless a guard refuses. Returns whether it did. Fields left out stay. */
  set(next: Partial<InboxLocation>): boolean
  /** A guard that returns false keeps the agent where they are. Returns the end of it. */
  guard(check: LocationGuard): () => void
}

const FIELDS = Object.keys(START) as readonly (keyof InboxLocation)[]

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

export const createLocation = (): LocationStore => {
  const location = atom(START)
  const write = location.set
  const guards = new Set<LocationGuard>()
  return Object.assign(location, {
    set(change: Partial<InboxLocation>) {
      const current = location.get()
      const next = { ...current, ...change }
      if (FIELDS.every(field => isSame(next[field], current[field]))) return true
      if ([...guards].some(check => !check(next, current))) return false
      write(next)
      return true
    },
    guard(check: LocationGuard) {
      guards.add(check)
      return () => { guards.delete(check) }
    },
  })
}

const PRIVATE = ['private', 'direct', 'team'] as const satisfies ConversationFilter['kinds']

const kindsAt = (scope: Exclude<Scope, 'shared'>, channelId: string | null): readonly ConversationKind[] => {
  switch (scope) {
    case 'private': return channelId !== null ? ['private'] : PRIVATE
    case 'history': return ['legacy']
    default: return [scope]
  }
}

type ListPlace = Pick<InboxLocation, 'view' | 'scope' | 'inboxId' | 'channelId' | 'filter'>

/** The list that belongs to a place. History is one list, whatever was open and what was closed. */
export const filterAt = (
  { view, scope, inboxId, channelId, filter }: ListPlace & Partial<InboxLocation>,
): ConversationFilter => ({
  ...scope !== 'history' && { status: view },
  ...scope !== 'shared' && { kinds: kindsAt(scope, channelId) },
  ...inboxId !== null && { inboxId },
  ...channelId !== null && { channelId },
  ...filter,
})
