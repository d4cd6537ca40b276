import type { Capability } from '../../backend/capabilities.js'
import type { Agent, Presence } from '../../model/agent.js'
import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import { isChat } from '../../model/conversation.js'
import type { SharedInbox } from '../../model/inbox.js'
import { unreadCount } from '../../model/mark.js'
import type { Tag } from '../../model/tag.js'
import type { ActionId } from '../actions.js'
import { attend } from '../attendance.js'
import { otherOf, titled } from '../chat.js'
import { meetAgent } from '../colleagues.js'
import { createCompany } from '../company.js'
import { conversationResource, isGone } from '../conversation-resource.js'
import type { Inbox } from '../inbox.js'
import { isOptedOut } from '../opted-out.js'
import { panelOf } from '../panel.js'
import { derive } from '../records/derive.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** One conversation with all that is shown around its thread. */
export interface ConversationView {
  readonly conversation: Conversation
  readonly contact: Contact | undefined
  /** Whether the other side must not be texted. */
  readonly optedOut: boolean
  readonly channel: Channel | undefined
  readonly inbox: SharedInbox | undefined
  readonly assignee: Agent | undefined
  /** Assigned to me. */
  readonly mine: boolean
  /** Who closed it. */
  readonly closedBy: Agent | undefined
  readonly closedByMe: boolean
  readonly tags: readonly Tag[]
  readonly unread: number
  /** On top of my lists. */
  readonly pinned: boolean
  /** I gave it a place in my order. */
  readonly placed: boolean
  readonly favorite: boolean
  /** No customer is in it. */
  readonly amongAgents: boolean
  /** The other agent of a direct chat. */
  readonly other: Agent | undefined
  /** Where the other side can be called; null: nowhere. */
  readonly number: string | null
}

const CALLABLE: readonly (Channel['type'] | undefined)[] = ['sms', 'whatsapp']

const numberOf = (
  conversation: Conversation, channel: Channel | undefined, contact: Contact | undefined,
): string | null =>
  (CALLABLE.includes(channel?.type) && conversation.address) || (contact?.phones[0]?.value ?? null)

/** Somebody in a chat, and whether they are there. */
export interface Present {
  readonly agent: Agent
  readonly presence: Presence
}

/** Faces that stand for all who are in a team chat. */
const MOST_FACES = 3
const NO_FACES: readonly Present[] = []
const PRESENCES: readonly Presence[] = ['online', 'away', 'offline']

/** One conversation: its header and its acts. */
export const conversationWidget = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) => {
  const resource = conversationResource(inbox, { conversationId })
  const view = derive<ConversationView | undefined>(inbox.records, follow => {
    const agentOf = (id: string | null) => {
      const agent = follow('agent', id)
      if (id !== null && !agent) meetAgent(inbox, id)
      return agent
    }
    const conversation = titled(inbox, follow('conversation', conversationId), follow)
    if (!conversation) return undefined
    const me = inbox.me()?.id
    const contact = follow('contact', conversation.contactId)
    const channel = follow('channel', conversation.channelId)
    return {
      conversation,
      contact,
      optedOut: isOptedOut(conversation, contact, follow),
      channel,
      inbox: follow('inbox', conversation.inboxId),
      assignee: agentOf(conversation.assigneeId),
      mine: conversation.assigneeId !== null && conversation.assigneeId === me,
      closedBy: agentOf(conversation.closedById),
      closedByMe: conversation.closedById !== null && conversation.closedById === me,
      tags: conversation.tagIds.map(id => follow('tag', id)).filter(tag => tag !== undefined),
      unread: unreadCount(conversation, follow('mark', conversationId)),
      pinned: (follow('mark', conversationId)?.pinnedAt ?? null) !== null,
      placed: (follow('mark', conversationId)?.order ?? null) !== null,
      favorite: follow('favorite', conversation.contactId) !== undefined,
      amongAgents: isChat(conversation),
      other: follow('agent', otherOf(inbox, conversation)),
      number: numberOf(conversation, channel, contact),
    }
  })
  const members = derive(inbox.records, (follow): readonly Agent[] => {
    const conversation = follow('conversation', conversationId)
    if (conversation?.kind !== 'team') return []
    return conversation.memberIds.filter(id => id !== inbox.me()?.id).flatMap(id => {
      const agent = follow('agent', id)
      if (!agent) meetAgent(inbox, id)
      return agent ?? []
    })
  })
  return {
    /** Whether the conversation is on its way, there, or not to be had. */
    resource,
    view,
    /** Whether there is none, or none for my eyes. */
    gone: combine([resource, view], (state, current) => isGone(state, current?.conversation)),
    /** What I have written and not sent. */
    draft: inbox.drafts.store(conversationId),
    /** Who is typing or looking. */
    company: createCompany(inbox, conversationId),
    /** Whether the other agent of a direct chat is there; undefined elsewhere. */
    presence: combine([view, inbox.ephemerals.presences], (current, told): Presence | undefined =>
      current?.other && (told.get(current.other.id) ?? current.other.presence)),
    /** Some who are in a team chat with me, those who are there first; none elsewhere. */
    faces: combine([view, members, inbox.ephemerals.presences], (current, all, told): readonly Present[] =>
      current?.conversation.kind !== 'team' ? NO_FACES : all
        .map(agent => ({ agent, presence: told.get(agent.id) ?? agent.presence }))
        .sort((a, b) => PRESENCES.indexOf(a.presence) - PRESENCES.indexOf(b.presence))
        .slice(0, MOST_FACES)),
    capability: (id: ActionId): Capability => inbox.actions.capability(id, conversationId),
    /** The panel beside the thread. */
    panel: panelOf(inbox).shown,
    /** Tells colleagues that I look at it. Returns the end of it. */
    attend: () => attend(inbox, conversationId),
    retry() {
      inbox.retry()
      resource.reload()
    },
    now: () => inbox.clock.now(),
    after: inbox.clock.after,
  }
})

export type ConversationWidget = ReturnType<typeof conversationWidget>
