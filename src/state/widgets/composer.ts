import { atom } from 'nanostores'
import type { Capability } from '../../backend/capabilities.js'
import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import { openPlaceholders } from '../../model/placeholder.js'
import { conversationResource } from '../conversation-resource.js'
import type { Draft } from '../drafts.js'
import type { Inbox } from '../inbox.js'
import { derive } from '../records/derive.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** Why nothing can be sent here; null when it can. */
export type Blocked =
  | { readonly reason: 'denied', readonly capability: Extract<Capability, { state: 'denied' }> }
  | { readonly reason: 'unsupported' }
  | { readonly reason: 'opted-out', readonly address: string }
  | { readonly reason: 'unregistered' | 'pending', readonly channel: Channel }

/** Longest text the rules let through, in UTF-16 units. */
export const TEXT_LENGTH = 10_000

const TYPING_EVERY = 3_000

interface Place {
  readonly conversation: Conversation | undefined
  readonly contact: Contact | undefined
  readonly channel: Channel | undefined
}

const blockedBy = ({ conversation, contact, channel }: Place, send: Capability): Blocked | null => {
  if (!conversation) return null
  if (send.state === 'denied') return { reason: 'denied', capability: send }
  if (send.state === 'unsupported') return { reason: 'unsupported' }
  if (contact?.optedOut.includes(conversation.address)) return { reason: 'opted-out', address: conversation.address }
  if (channel?.registration === 'unregistered' || channel?.registration === 'pending') {
    return { reason: channel.registration, channel }
  }
  return null
}

/** Writing in one conversation. */
export const composerWidget = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) => {
  const place = derive<Place>(inbox.records, follow => {
    const conversation = follow('conversation', conversationId)
    return {
      conversation,
      contact: follow('contact', conversation?.contactId),
      channel: follow('channel', conversation?.channelId),
    }
  })
  const draft = inbox.drafts.store(conversationId)
  // The text whose open placeholders an agent was told about and may now send as it is.
  const warned = atom('')
  let lastTyping = 0

  const typing = (active: boolean) => {
    const now = inbox.clock.now()
    if (active ? now - lastTyping < TYPING_EVERY : lastTyping === 0) return
    lastTyping = active ? now : 0
    const agentId = inbox.me()?.id ?? null
    inbox.signal({ type: 'typing', conversationId, agentId, active })
  }

  return {
    resource: conversationResource(inbox, { conversationId }),
    place,
    draft,
    /** Why nothing can be sent; null when it can. */
    blocked: combine([place, inbox.session], current => blockedBy(current, inbox.actions.capability('send', conversationId))),
    /** Placeholders nothing is known for, once the agent tried to send them. */
    openPlaceholders: combine([draft, warned], (current, text) =>
      text !== '' && text === current.text ? openPlaceholders(text) : []),
    /** How much too long the text is; 0 when it fits. */
    excess: combine([draft], current => Math.max(0, current.text.length - TEXT_LENGTH)),
    write(text: string, selection: Draft['selection']) {
      inbox.drafts.set(conversationId, text, selection)
      typing(text !== '')
    },
    select: (selection: Draft['selection']) => { inbox.drafts.select(conversationId, selection) },
    /** Stores what was typed now: the page may go. */
    flush: () => { void inbox.drafts.flush() },
    /** The text to send; null when it is empty, too long, or holds placeholders that were not pointed out yet. */
    ready(): string | null {
      const { text } = draft.get()
      if (text.trim() === '' || text.length > TEXT_LENGTH) return null
      if (openPlaceholders(text).length > 0 && warned.get() !== text) {
        warned.set(text)
        return null
      }
      typing(false)
      return text
    },
  }
})

export type ComposerWidget = ReturnType<typeof composerWidget>
