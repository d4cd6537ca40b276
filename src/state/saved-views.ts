import type { Narrowing } from '../model/filter.js'
import { narrowed } from '../model/filter.js'
import type { SavedView, ViewLoss } from '../model/view.js'
import type { Inbox } from './inbox.js'
import type { InboxLocation } from './location.js'

type Place = Omit<InboxLocation, 'conversationId' | 'messageId' | 'panel'>

/** Whether what is under an id can be found; whoever does not know it yet asks. */
const known = async (inbox: Inbox, kind: 'agent' | 'tag', ids: readonly string[]): Promise<(id: string) => boolean> => {
  const has = (id: string) => inbox.records.get(kind, id) !== undefined
  if (!ids.every(has)) {
    await inbox.load({ type: kind === 'agent' ? 'agents' : 'tags' }, new AbortController().signal)
  }
  return has
}

interface SoundFilter {
  readonly filter: Narrowing
  readonly lost: readonly ViewLoss[]
}

const soundFilter = async (inbox: Inbox, filter: Narrowing): Promise<SoundFilter> => {
  const { assignee, tagIds = [] } = filter
  const named = assignee === undefined || assignee === 'me' || assignee === 'none' ? [] : [assignee]
  const isAgent = await known(inbox, 'agent', named)
  const isTag = await known(inbox, 'tag', tagIds)
  const lostAgent = named.some(id => !isAgent(id))
  const tags = tagIds.filter(isTag)
  return {
    filter: narrowed(filter, { ...lostAgent && { assignee: undefined }, tagIds: tags }),
    lost: [...lostAgent ? ['assignee' as const] : [], ...tags.length < tagIds.length ? ['tags' as const] : []],
  }
}

/** Where a saved view leads now: to what still holds of it. Rejects when that cannot be found out. */
export const placeOfView = async (
  inbox: Inbox, view: SavedView,
): Promise<{ readonly place: Place, readonly lost: readonly ViewLoss[] }> => {
  const { status, scope, sort } = view
  const shared = view.inboxId === null ? undefined : inbox.records.get('inbox', view.inboxId)
  const channel = view.channelId === null ? undefined : inbox.records.get('channel', view.channelId)
  const isMember = shared?.memberIds.includes(inbox.me()?.id ?? '') ?? false
  const lostInbox = view.inboxId !== null && !isMember
  const lostChannel = view.channelId !== null && !channel
  const { filter, lost } = await soundFilter(inbox, view.filter)
  return {
    place: {
      view: status, scope, sort, filter, favorites: false, search: null, inboxId: lostInbox ? null : view.inboxId,
      channelId: lostInbox || lostChannel ? null : view.channelId,
    },
    lost: [...lostInbox ? ['inbox' as const] : lostChannel ? ['channel' as const] : [], ...lost],
  }
}
