import type { Agent, Presence } from '../../model/agent.js'
import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { ConversationFilter } from '../../model/filter.js'
import { narrowingCount } from '../../model/filter.js'
import { unreadCount } from '../../model/mark.js'
import type { Scope } from '../../model/scope.js'
import { SCOPES } from '../../model/scope.js'
import type { Sort } from '../../model/sort.js'
import { SORTS } from '../../model/sort.js'
import type { Tag } from '../../model/tag.js'
import type { ActionArgs } from '../actions.js'
import { otherOf, titled } from '../chat.js'
import { createConversationList } from '../conversation-list.js'
import { draftPreview } from '../draft-preview.js'
import type { Inbox } from '../inbox.js'
import { hiddenTagIds, ownPreferences } from '../hidden-tags.js'
import type { InboxLocation, View } from '../location.js'
import { filterAt } from '../location.js'
import { isOptedOut } from '../opted-out.js'
import type { Follow } from '../records/derive.js'
import { derive } from '../records/derive.js'
import { createRecent } from '../recent.js'
import type { ReadableStore } from '../store.js'
import { combine } from '../store.js'
import type { StuckState } from '../stuck.js'
import { stuckMessages } from '../stuck.js'
import { textFocus } from '../text-focus.js'
import { memoize } from './memoize.js'

export type { ListState } from '../conversation-list.js'
export type { View } from '../location.js'

/** Everything a row shows. */
export interface ListRow {
  readonly conversation: Conversation
  readonly contact: Contact | undefined
  /** Whom a direct chat is with. */
  readonly other: Agent | undefined
  /** Whether they are there; undefined elsewhere. */
  readonly presence: Presence | undefined
  /** Whether the other side must not be texted. */
  readonly optedOut: boolean
  readonly channel: Channel | undefined
  readonly assignee: Agent | undefined
  /** Who closed it. */
  readonly closedBy: Agent | undefined
  /** Without those that I hide. */
  readonly tags: readonly Tag[]
  readonly unread: number
  /** On top of my lists. */
  readonly pinned: boolean
  /** Assigned to me. */
  readonly mine: boolean
  readonly closedByMe: boolean
  /** The agent who wrote the newest message. */
  readonly previewAuthor: Agent | undefined
  /** I wrote the newest message. */
  readonly ownPreview: boolean
  /** The beginning of what I wrote here and did not send; empty when there is none. */
  readonly draft: string
  readonly favorite: boolean
  /** The worst that became of something I wrote here and that does not get through; null while all does. */
  readonly unsent: StuckState | null
}

export interface ListOptions {
  readonly filter: ConversationFilter
  readonly sort: Sort
}

/** More rows than are ever drawn at once. */
const MOST_ROWS = 500

/** Whether what a host wrote names an order. */
export const knownSort = (name: string): name is Sort => (SORTS as readonly string[]).includes(name)

/** Whether what a host wrote says whose conversations. */
export const knownScope = (name: string): name is Scope => (SCOPES as readonly string[]).includes(name)

/** The conversation list of one filter and order. */
export const conversationList = memoize((inbox: Inbox, { filter, sort }: ListOptions) => {
  const list = createConversationList(inbox, filter, sort)
  const rows = createRecent<ReadableStore<ListRow | undefined>>(MOST_ROWS)
  const selectedId = combine([inbox.location], location => location.conversationId)

  return {
    filter,
    // Whoever shows rows asks which tags they leave out.
    state: combine([ownPreferences(inbox, {}), list.state], (_, state) => state),
    row: (id: string): ReadableStore<ListRow | undefined> => rows(id, () => createRow(inbox, id)),
    selectedId,
    /** Whether I may put its rows in an order of my own, and it shows that. */
    isMovable: () => sort === 'mine' && inbox.actions.capability('reorder').state === 'available',
    /** How many of these rows are pinned: they stay on top. */
    pinned(ids: readonly string[]): number {
      const first = ids.findIndex(id => (inbox.records.get('mark', id)?.pinnedAt ?? null) === null)
      return first < 0 ? ids.length : first
    },
    loadMore: () => { list.loadMore() },
    retry() {
      inbox.retry()
      list.retry()
    },
    /** An agent goes on to write in a conversation that opens: the focus goes to its text box once it is there. */
    enter: (conversationId: string) => { textFocus(inbox, { conversationId }).want() },
    /** What shows the closed conversations of the agent's place in place of the open ones, or the open ones again. */
    otherView(): ActionArgs<'show'> {
      const { view, scope, inboxId, channelId } = inbox.location.get()
      if (scope === 'history') return { view: 'open' }
      return { view: view === 'open' ? 'closed' : 'open', scope, inboxId, channelId }
    },
    session: inbox.session,
    now: () => inbox.clock.now(),
    after: inbox.clock.after,
  }
})

type RecordRow = Omit<ListRow, 'draft' | 'unsent'>

const createRow = (inbox: Inbox, id: string): ReadableStore<ListRow | undefined> => combine([
  presentRow(inbox, id, derive(inbox.records, follow => recordsOf(inbox, id, follow))), draftPreview(inbox, id),
  combine([stuckMessages(inbox, {})], ({ worst }) => worst.get(id) ?? null),
], (row, draft, unsent) => row && { ...row, draft, unsent })

/** With what was told since of the one a direct chat is with. Other rows do not listen. */
const presentRow = (
  inbox: Inbox, id: string, row: ReadableStore<RecordRow | undefined>,
): ReadableStore<RecordRow | undefined> => {
  if (inbox.records.get('conversation', id)?.kind !== 'direct') return row
  const told = combine([row, inbox.ephemerals.presences], (shown, all) => all.get(shown?.other?.id ?? ''))
  return combine([row, told], (shown, presence) => shown && { ...shown, presence: presence ?? shown.presence })
}

const recordsOf = (inbox: Inbox, id: string, follow: Follow): RecordRow | undefined => {
  const conversation = titled(inbox, follow('conversation', id), follow)
  const me = inbox.me()?.id
  const isMe = (agentId: string | null | undefined) => agentId !== undefined && agentId !== null && agentId === me
  const last = conversation?.lastMessage
  const contact = follow('contact', conversation?.contactId)
  const hidden = hiddenTagIds(follow)
  const other = conversation?.kind === 'direct' ? follow('agent', otherOf(inbox, conversation)) : undefined
  return conversation && {
    conversation,
    contact,
    other,
    presence: other?.presence,
    optedOut: isOptedOut(conversation, contact, follow),
    channel: follow('channel', conversation.channelId),
    assignee: follow('agent', conversation.assigneeId),
    closedBy: follow('agent', conversation.closedById),
    tags: conversation.tagIds.filter(tagId => !hidden.includes(tagId)).map(tagId => follow('tag', tagId))
      .filter(tag => tag !== undefined),
    // History waits for nobody.
    unread: conversation.kind === 'legacy' ? 0 : unreadCount(conversation, follow('mark', id)),
    pinned: (follow('mark', id)?.pinnedAt ?? null) !== null,
    mine: isMe(conversation.assigneeId),
    closedByMe: isMe(conversation.closedById),
    previewAuthor: last?.direction === 'out' || last?.kind === 'note' ? follow('agent', last.authorId) : undefined,
    ownPreview: isMe(last?.authorId),
    favorite: follow('favorite', conversation.contactId) !== undefined,
  }
}

/** The list of a place that somebody names, apart from where the agent is. */
export const listAt = (place: Pick<InboxLocation, 'view' | 'scope' | 'inboxId' | 'channelId'>): ConversationFilter =>
  filterAt({ ...place, filter: {} })

/** What a list holds, for words: history and open chats of colleagues have others than what is shared. */
export type Held = View | 'history' | 'chats'

/** A filter of any status is named like the open ones. */
export const heldBy = ({ kinds, status = 'open' }: ConversationFilter): Held => {
  const [kind] = kinds?.length === 1 ? kinds : []
  if (kind === 'legacy') return 'history'
  return status === 'open' && (kind === 'direct' || kind === 'team') ? 'chats' : status
}

/**
 * The list of the place the agent is at, for one that follows `inbox.location`, and whether it is narrowed; or that
 * favorite contacts stand there in its place.
 */
export const listHere = memoize((inbox: Inbox, _options: Record<never, never>) =>
  combine([inbox.location], location => ({
    filter: filterAt(location), sort: location.sort, isNarrowed: narrowingCount(location.filter) > 0,
    favorites: location.favorites,
  })))

export type ConversationListWidget = ReturnType<typeof conversationList>
