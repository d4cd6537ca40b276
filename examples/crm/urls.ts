/** The host's half of `inbox.location`: the page's address says where the agent is, and Back goes back. */
import type { Inbox, InboxLocation } from 'inbox-elements'

const IDS = {
  inboxId: 'inbox', channelId: 'channel', conversationId: 'conversation', messageId: 'message',
} as const

const VIEWS = ['open', 'snoozed', 'closed', 'spam'] as const
const SCOPES = ['shared', 'private', 'direct', 'team', 'history'] as const
const SORTS = ['newest', 'oldest', 'longest-waiting', 'unread-first', 'mine'] as const

/** Whatever people make of an address, a list is filtered by an object or not at all. */
const filterOf = (text: string | null): InboxLocation['filter'] => {
  try {
    const filter: unknown = JSON.parse(text ?? '{}')
    return typeof filter === 'object' && filter !== null && !Array.isArray(filter) ? filter : {}
  } catch {
    return {}
  }
}

const read = (): InboxLocation => {
  const query = new URLSearchParams(location.search)
  return {
    view: VIEWS.find(view => view === query.get('view')) ?? 'open',
    scope: SCOPES.find(scope => scope === query.get('scope')) ?? 'shared',
    inboxId: query.get(IDS.inboxId),
    channelId: query.get(IDS.channelId),
    conversationId: query.get(IDS.conversationId),
    messageId: query.get(IDS.messageId),
    panel: query.get('panel') === 'contact' ? 'contact' : null,
    favorites: query.get('favorites') === 'yes',
    search: query.get('search'),
    filter: filterOf(query.get('filter')),
    sort: SORTS.find(sort => sort === query.get('sort')) ?? 'newest',
  }
}

const write = ({ view, scope, panel, favorites, search, filter, sort, ...ids }: InboxLocation): string => {
  const url = new URL(location.href)
  const put = (name: string, value: string | null): void => {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  put('view', view === 'open' ? null : view)
  put('scope', scope === 'shared' ? null : scope)
  put('panel', panel)
  put('favorites', favorites ? 'yes' : null)
  put('search', search)
  put('filter', Object.keys(filter).length === 0 ? null : JSON.stringify(filter))
  put('sort', sort === 'newest' ? null : sort)
  for (const [field, name] of Object.entries(IDS)) put(name, ids[field as keyof typeof IDS])
  return url.href
}

/** Where an entry of this window's history stands; where something is searched for, also the one before the search. */
interface Mark {
  readonly at: number
  readonly before?: number
}

const markHere = (): Mark => (history.state as Mark | null) ?? { at: 0 }

const withoutSearch = (href: string): string => {
  const url = new URL(href)
  url.searchParams.delete('search')
  return url.href
}

/**
 * Keeps address and location the same, both ways. A search is one step, whatever is typed: Back ends it. Once it has
 * ended, Back does not lead into it again, but to where the agent was before.
 */
export const bindUrls = (inbox: Inbox): void => {
  inbox.location.set(read())
  let first = true
  let isReturning = false
  const follow = (place: InboxLocation): void => {
    const href = write(place)
    const isFirst = first
    first = false
    if (href === location.href) return
    const { at, before } = markHere()
    const isSearching = place.search !== null
    const isTyped = isSearching && before !== undefined && withoutSearch(href) === withoutSearch(location.href)
    if (isFirst || isTyped) history.replaceState(history.state, '', href)
    else if (isSearching) history.pushState({ at: at + 1, before: before ?? at } satisfies Mark, '', href)
    else if (before === undefined) history.pushState({ at: at + 1 } satisfies Mark, '', href)
    else {
      isReturning = true
      history.go(before - at)
    }
  }
  inbox.location.subscribe(place => { if (!isReturning) follow(place) })
  addEventListener('popstate', () => {
    if (isReturning) {
      isReturning = false
      follow(inbox.location.get())
    } else inbox.location.set(read())
  })
}
