import type { Agent } from '../../model/agent.js'
import type { ConversationFilter } from '../../model/filter.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { Inbox } from '../inbox.js'

/** Where a conversation went that is no longer in a list. An agent or inbox that is not known is undefined. */
export type LeftFor =
  | { readonly type: 'closed' | 'assigned', readonly agent: Agent | undefined, readonly isMe: boolean }
  | { readonly type: 'moved', readonly to: SharedInbox | undefined }
  | { readonly type: 'open' | 'snoozed' | 'spam' | 'unassigned' | 'filters' | 'gone' }

/** Why a list of this filter no longer has a conversation, by what is known of it now. */
export const leftFor = (inbox: Inbox, filter: ConversationFilter, conversationId: string): LeftFor => {
  const conversation = inbox.records.get('conversation', conversationId)
  if (!conversation) return { type: 'gone' }
  const { status, inboxId, channelId, assigneeId, closedById } = conversation
  const by = (type: 'closed' | 'assigned', id: string | null): LeftFor =>
    ({ type, agent: id === null ? undefined : inbox.records.get('agent', id), isMe: id !== null && id === inbox.me()?.id })
  if (filter.status !== undefined && status !== filter.status) {
    return status === 'closed' ? by('closed', closedById) : { type: status }
  }
  const isElsewhere = filter.inboxId !== undefined && filter.inboxId !== inboxId
    || filter.channelId !== undefined && filter.channelId !== channelId
  if (isElsewhere) return { type: 'moved', to: inboxId === null ? undefined : inbox.records.get('inbox', inboxId) }
  if (filter.assignee === undefined) return { type: 'filters' }
  if (assigneeId === null) return filter.assignee === 'none' ? { type: 'filters' } : { type: 'unassigned' }
  const wanted = filter.assignee === 'me' ? inbox.me()?.id : filter.assignee
  return assigneeId === wanted ? { type: 'filters' } : by('assigned', assigneeId)
}

/** Whether something of mine with this conversation is still on its way: what changes is my own doing. */
export const isOwnDoing = (inbox: Inbox, conversationId: string): boolean =>
  inbox.outbox.unsent.get().some(({ command }) => 'conversationId' in command && command.conversationId === conversationId)
