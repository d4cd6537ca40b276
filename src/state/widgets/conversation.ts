import type { Capability } from '../../backend/capabilities.js'
import type { Agent } from '../../model/agent.js'
import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { SharedInbox } from '../../model/inbox.js'
import { unreadCount } from '../../model/mark.js'
import type { Tag } from '../../model/tag.js'
import type { ActionId } from '../actions.js'
import { conversationResource } from '../conversation-resource.js'
import type { Inbox } from '../inbox.js'
import { panelOf } from '../panel.js'
import { derive } from '../records/derive.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** One conversation with all that is shown around its thread. */
export interface ConversationView {
  readonly conversation: Conversation
  readonly contact: Contact | undefined
  readonly channel: Channel | undefined
  readonly inbox: SharedInbox | undefined
  readonly assignee: Agent | undefined
  readonly tags: readonly Tag[]
  readonly unread: number
  readonly favorite: boolean
  readonly me: Agent | undefined
}

/** One conversation: its header, its acts, and whoever may be handed it. */
export const conversationWidget = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) => {
  const resource = conversationResource(inbox, { conversationId })
  const view = derive<ConversationView | undefined>(inbox.records, follow => {
    const conversation = follow('conversation', conversationId)
    return conversation && {
      conversation,
      contact: follow('contact', conversation.contactId),
      channel: follow('channel', conversation.channelId),
      inbox: follow('inbox', conversation.inboxId),
      assignee: follow('agent', conversation.assigneeId),
      tags: conversation.tagIds.map(id => follow('tag', id)).filter(tag => tag !== undefined),
      unread: unreadCount(conversation, follow('mark', conversationId)),
      favorite: follow('favorite', conversation.contactId) !== undefined,
      me: follow('agent', inbox.me()?.id),
    }
  })
  const agents = createResource(async signal => {
    const inboxId = inbox.records.get('conversation', conversationId)?.inboxId
    return (await inbox.load({ type: 'agents', ...inboxId && { inboxId } }, signal)).items
  }, reload => inbox.onGap(reload))
  const tags = createResource(
    async signal => (await inbox.load({ type: 'tags' }, signal)).items.map(tag => tag.id),
    reload => inbox.onGap(reload))

  return {
    /** Whether the conversation is on its way, there, or not to be had. */
    resource,
    view,
    /** Colleagues who may be handed it. */
    agents,
    /** Every tag there is, by name. */
    tags: combine([tags, view], (loaded, _view) => loaded.status === 'ready'
      ? { ...loaded, value: inbox.records.all('tag').toSorted((a, b) => a.name.localeCompare(b.name)) }
      : loaded),
    company: inbox.ephemerals.company(conversationId),
    capability: (id: ActionId): Capability => inbox.actions.capability(id, conversationId),
    /** The panel beside the thread. */
    panel: panelOf(inbox).shown,
    now: () => inbox.clock.now(),
    after: inbox.clock.after,
  }
})

export type ConversationWidget = ReturnType<typeof conversationWidget>
