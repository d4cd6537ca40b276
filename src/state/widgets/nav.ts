import { atom, onMount } from 'nanostores'
import type { BackendError } from '../../backend/errors.js'
import type { Channel } from '../../model/channel.js'
import type { CountsId } from '../../model/counts.js'
import { historyChannelId } from '../../model/counts.js'
import { narrowingCount } from '../../model/filter.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { Scope } from '../../model/scope.js'
import type { SavedView } from '../../model/view.js'
import type { ActionArgs } from '../actions.js'
import { capabilityAt } from '../capability.js'
import type { Inbox } from '../inbox.js'
import type { InboxLocation, View } from '../location.js'
import { START } from '../location.js'
import { deriveAll } from '../records/derive-all.js'
import { derive } from '../records/derive.js'
import { createResource } from '../resource.js'
import type { Side } from '../sides.js'
import { rememberPlaces, sideOf, SIDES } from '../sides.js'
import type { ReadableStore } from '../store.js'
import { combine } from '../store.js'
import type { ViewCounts } from '../view-counts.js'
import { memoize } from './memoize.js'
import { isAt, viewPicker } from './view-picker.js'

export type { Side } from '../sides.js'
export { SIDES } from '../sides.js'

/** An inbox I have access to, with its channels. */
export interface NavInbox {
  readonly inbox: SharedInbox
  readonly channels: readonly Channel[]
  /** Its channels are folded away, on this device. */
  readonly folded: boolean
}

export type NavState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed', readonly error: BackendError }
  | {
    readonly status: 'ready'
    readonly inboxes: readonly NavInbox[]
    /** My own numbers, by name. */
    readonly numbers: readonly Channel[]
    readonly chats: readonly ChatKind[]
    /** Numbers with history that I may read, by name. */
    readonly histories: readonly Channel[]
    /** Lists under names, mine and everybody's, by name. */
    readonly views: readonly SavedView[]
    readonly shelves: readonly Shelf[]
  }

/** Chats of agents among themselves. */
export type ChatKind = Extract<Scope, 'direct' | 'team'>

/** What lies apart from the open and closed conversations of a place. */
export type Shelf = Extract<View, 'snoozed' | 'spam'> | 'favorites'

/** Where an agent can go: all my inboxes, one, one channel of it, a shelf of all, my private inbox, a saved view. */
export interface Place extends Pick<InboxLocation, 'inboxId' | 'channelId'> {
  /** Default: shared. */
  readonly scope?: Scope
  readonly shelf?: Shelf
  readonly viewId?: string
}

export type PlaceId = CountsId | `shelf:${Shelf}` | `chats:${ChatKind}` | `view:${string}`

/** A place by the id that its counts have. */
export const placeId = ({ scope = 'shared', inboxId, channelId, shelf, viewId }: Place): PlaceId =>
  viewId !== undefined ? `view:${viewId}` : shelf !== undefined ? `shelf:${shelf}`
    : scope === 'direct' || scope === 'team' ? `chats:${scope}`
    : scope === 'history' ? `history:${channelId ?? ''}`
      : scope === 'private' && channelId === null ? 'private' : sharedId(inboxId, channelId)

const sharedId = (inboxId: string | null, channelId: string | null): CountsId =>
  channelId !== null ? `channel:${channelId}` : inboxId !== null ? `inbox:${inboxId}` : 'shared'

export const ALL_INBOXES: Place = { inboxId: null, channelId: null }

export const PRIVATE_INBOX: Place = { ...ALL_INBOXES, scope: 'private' }

export const chatsPlace = (scope: ChatKind): Place => ({ ...ALL_INBOXES, scope })

export const numberPlace = ({ id }: Channel): Place => ({ ...PRIVATE_INBOX, channelId: id })

export const historyPlace = ({ id }: Channel): Place => ({ ...ALL_INBOXES, scope: 'history', channelId: id })

type Ready = Extract<NavState, { status: 'ready' }>

/** My private inbox with its parts; none where there is nothing in it. */
export const privatePlaces = ({ numbers, chats }: Ready): readonly Place[] =>
  numbers.length + chats.length === 0 ? [] : [PRIVATE_INBOX, ...numbers.map(numberPlace), ...chats.map(chatsPlace)]

/** What was said on numbers before they joined an inbox. */
export const historyPlaces = ({ histories }: Ready): readonly Place[] => histories.map(historyPlace)

export const shelfPlace = (shelf: Shelf): Place => ({ ...ALL_INBOXES, shelf })

export const viewPlace = ({ id }: SavedView): Place => ({ ...ALL_INBOXES, viewId: id })

const firstOf = (state: Ready, side: Side): Place | undefined =>
  side === 'shared' ? ALL_INBOXES : [...privatePlaces(state), ...historyPlaces(state)][0]

const placeAt = ({ view, scope, inboxId, channelId, favorites }: InboxLocation): Place => {
  if (favorites) return shelfPlace('favorites')
  return scope !== 'history' && (view === 'snoozed' || view === 'spam') ? shelfPlace(view) : { scope, inboxId, channelId }
}

/** The place I am at, in records. */
export interface Here {
  /** None for all inboxes. */
  readonly inbox: SharedInbox | undefined
  readonly channel: Channel | undefined
  readonly shelf: Shelf | undefined
  readonly scope: Scope
  readonly view: SavedView | undefined
}

/** All places there are, in the order they are shown. `folded`: also channels that are folded away. */
export const placesOf = (
  state: NavState | undefined, { folded: withFolded }: { readonly folded: boolean },
): readonly Place[] => {
  if (state?.status !== 'ready') return []
  return [ALL_INBOXES, ...state.inboxes.flatMap(({ inbox, channels, folded }): readonly Place[] => [
    { inboxId: inbox.id, channelId: null },
    ...folded && !withFolded ? [] : channels.map(({ id }) => ({ inboxId: inbox.id, channelId: id })),
  ]), ...privatePlaces(state), ...state.shelves.map(shelfPlace), ...state.views.map(viewPlace), ...historyPlaces(state)]
}

/** Each with the act that puts something there. */
const SHELVES = [{ shelf: 'favorites', act: 'favorite' }, { shelf: 'snoozed', act: 'snooze' }, { shelf: 'spam', act: 'mark-spam' }] as const

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, undefined, { numeric: true })

/** Each with the act that begins one. */
const CHATS = [{ kind: 'direct', act: 'start-chat' }, { kind: 'team', act: 'rename-chat' }] as const

/** Inboxes and channels there are for me, by name. Those joined since the session began come by their records. */
const createPlaces = (inbox: Inbox) => deriveAll(inbox.records, ['inbox', 'channel'], () => {
  const state = inbox.session.get()
  const me = inbox.me()?.id ?? ''
  // A back end may give access to an inbox that I am no member of.
  const given = state.status === 'ready'
    ? state.session.inboxes.filter(one => !one.memberIds.includes(me)).map(one => one.id)
    : []
  const channels = inbox.records.all('channel').toSorted(byName)
  return inbox.records.all('inbox')
    .filter(one => one.memberIds.includes(me) || given.includes(one.id))
    .sort(byName)
    .map(one => ({ inbox: one, channels: channels.filter(channel => channel.inboxId === one.id) }))
})

/** What waits in saved views. How they are counted comes after the places themselves. */
const countedViews = (inbox: Inbox): ReadableStore<ViewCounts> => {
  const counts = atom<ViewCounts>(new Map())
  onMount(counts, () => {
    let stop: (() => void) | undefined
    let isLeft = false
    import('../view-counts.js').then(({ viewCounts }) => {
      if (!isLeft) stop = viewCounts(inbox, {}).subscribe(found => { counts.set(found) })
    }, () => { /* places go without */ })
    return () => {
      isLeft = true
      stop?.()
    }
  })
  return counts
}

/** Where an agent can go, and what waits there. */
export const navWidget = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const counts = createResource(
    async signal => (await inbox.load({ type: 'counts' }, signal)).total,
    reload => inbox.onGap(reload))
  const folded = inbox.settings.store('folded-inboxes')
  const places = createPlaces(inbox)

  const numbers = deriveAll(inbox.records, ['channel'], () => {
    const me = inbox.me()?.id
    return inbox.records.all('channel').filter(({ ownerId }) => ownerId !== null && ownerId === me).sort(byName)
  })

  const histories = deriveAll(inbox.records, ['counts', 'channel'], () => inbox.records.all('counts')
    .filter(({ open }) => open > 0)
    .map(({ id }) => inbox.records.get('channel', historyChannelId(id) ?? ''))
    .filter(channel => channel !== undefined).sort(byName))

  const { views, state: viewsState } = viewPicker(inbox, {})

  const parts = [inbox.session, places, folded, numbers, views, histories, viewsState] as const
  const state = combine(parts, (session, all, ids, own, kept, past, { status: viewsStatus }): NavState => {
    if (session.status === 'failed') return session
    if (session.status !== 'ready') return { status: 'loading' }
    const shelves = SHELVES.filter(({ act }) => inbox.actions.capability(act).state === 'available')
    return {
      status: 'ready', inboxes: all.map(one => ({ ...one, folded: ids.includes(one.inbox.id) })),
      numbers: own,
      chats: CHATS.filter(({ act }) => inbox.actions.capability(act).state !== 'unsupported').map(({ kind }) => kind),
      // Behind the views: there once it is known how many these are.
      histories: viewsStatus === 'loading' || capabilityAt(inbox, 'legacy').state === 'unsupported' ? [] : past,
      views: kept,
      shelves: shelves.map(({ shelf }) => shelf),
    }
  })

  /** The saved list I am at. One that is no more than a place is that place. */
  const here = combine([views, inbox.location], (all, location) =>
    narrowingCount(location.filter) === 0 && location.sort === START.sort
      ? undefined
      : all.find(view => isAt(view, location)))

  /** Whether I am at what is shared or at what is private; null: there is nothing private. */
  const side = combine([state, inbox.location], (places, location): Side | null =>
    places.status === 'ready' && firstOf(places, 'private') ? sideOf(location) : null)
  rememberPlaces(inbox, side, location => {
    const place = placeAt(location)
    return place.shelf === undefined ? placeId(place) : undefined
  })

  const counted = countedViews(inbox)
  const records = deriveAll(inbox.records, ['counts'], () => inbox.records.all('counts'))
  const unread = combine([records, counted], (all, inViews): ReadonlyMap<string, number> =>
    new Map([...all.map(one => [one.id, one.unread] as const), ...[...inViews].map(([id, waiting]) => [`view:${id}`, waiting] as const)]))

  const countStores = new Map<PlaceId, ReadableStore<number>>()
  const count = (id: PlaceId): ReadableStore<number> => {
    let store = countStores.get(id)
    if (!store) {
      store = id.startsWith('view:')
        ? combine([counted], all => all.get(id.slice('view:'.length)) ?? 0)
        : derive(inbox.records, follow => follow('counts', id)?.unread ?? 0)
      countStores.set(id, store)
    }
    return store
  }

  /** What the act `show` needs to go to a place: to its open conversations, which its count speaks of. */
  const argsOf = ({ scope = 'shared', inboxId, channelId, shelf }: Place): ActionArgs<'show'> => ({
    scope, inboxId, channelId, ...shelf === 'favorites' ? { view: 'open', favorites: true } : { view: shelf ?? 'open' },
    // What a saved list is narrowed by goes with it.
    ...here.get() && { filter: {}, sort: START.sort },
  })

  return {
    state,
    /** The place I am at. */
    current: combine([inbox.location, here], (location, view) => placeId(view ? viewPlace(view) : placeAt(location))),
    /** That place in records; none for all inboxes. */
    here: combine([inbox.location, places, numbers, histories, here], (location, all, own, past, view): Here => {
      const { scope = 'shared', inboxId, channelId, shelf } = placeAt(location)
      const found = all.find(one => one.inbox.id === inboxId)
      const among = scope === 'private' ? own : scope === 'history' ? past : found?.channels ?? []
      const channel = among.find(one => one.id === channelId)
      return { inbox: found?.inbox, channel, shelf, scope, view }
    }),
    view: combine([inbox.location], location => location.view),
    /** How many conversations are unread at one place. */
    count,
    /** How many conversations are unread, by place. */
    unread: combine([unread, counts], map => map),
    /** Whether the counts came. */
    counts,
    argsOf,
    /** Goes to a place, by whatever runs actions. */
    go(place: Place, run: <A extends 'show' | 'open-view'>(action: A, args: ActionArgs<A>) => unknown) {
      if (place.viewId === undefined) run('show', argsOf(place))
      else run('open-view', { viewId: place.viewId })
    },
    side,
    /** Goes to the other side, to where I was there last. */
    switchTo(other: Side, run: (action: 'show', args: ActionArgs<'show'>) => unknown) {
      const places = state.get()
      const kept = inbox.settings.store('side-places').get()[SIDES.indexOf(other)]
      const place = placesOf(places, { folded: true })
        .find(one => placeId(one) === kept && one.viewId === undefined && sideOf(one) === other)
        ?? (places.status === 'ready' ? firstOf(places, other) : undefined)
      if (place) run('show', argsOf(place))
    },
    /** The same, for another view of the place I am at. */
    viewArgs(view: InboxLocation['view']): ActionArgs<'show'> {
      const { scope, inboxId, channelId } = inbox.location.get()
      // History is neither open nor closed.
      return scope === 'history' ? { view, ...ALL_INBOXES } : { view, scope, inboxId, channelId }
    },
    /** Folds the channels of an inbox away, or shows them again. */
    fold(inboxId: string, away: boolean) {
      const others = folded.get().filter(id => id !== inboxId)
      inbox.settings.set('folded-inboxes', away ? [...others, inboxId] : others)
    },
    retry() {
      inbox.retry()
      counts.reload()
    },
  }
})

export type NavWidget = ReturnType<typeof navWidget>
