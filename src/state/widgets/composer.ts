import { atom } from 'nanostores'
import type { Receipt } from '../../backend/backend.js'
import type { Capability } from '../../backend/capabilities.js'
import type { BackendError } from '../../backend/errors.js'
import type { DeviceFault } from '../../device/device.js'
import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import { openPlaceholders } from '../../model/placeholder.js'
import { capabilityAt } from '../capability.js'
import { conversationResource, isGone } from '../conversation-resource.js'
import type { ActionId } from '../actions.js'
import { titled } from '../chat.js'
import type { Draft, DraftKind } from '../draft.js'
import { draftKey } from '../draft.js'
import type { Inbox } from '../inbox.js'
import type { News } from '../news.js'
import { createNews } from '../news.js'
import { isOptedOut } from '../opted-out.js'
import type { Unsent } from '../outbox.js'
import { TAKEN_BACK } from '../outbox-jobs.js'
import { derive } from '../records/derive.js'
import { combine } from '../store.js'
import { stuckMessages } from '../stuck.js'
import { textFocus } from '../text-focus.js'
import { heldMessage } from '../unsent-messages.js'
import { memoize } from './memoize.js'

/** Why nothing can be sent here; null when it can. */
export type Blocked =
  | { readonly reason: 'denied', readonly capability: Extract<Capability, { state: 'denied' }> }
  | { readonly reason: 'unsupported' }
  /** Another tab runs a newer version of the kit: this one stores nothing any more. */
  | { readonly reason: 'outdated' }
  /** There is no such conversation, or none for my eyes. */
  | { readonly reason: 'gone' }
  | { readonly reason: 'opted-out', readonly address: string }
  | { readonly reason: 'unregistered' | 'pending', readonly channel: Channel }

/** Longest text the rules let through, in UTF-16 units. */
export const TEXT_LENGTH = 10_000

const TYPING_EVERY = 3_000

interface Place {
  /** Whether the other side must not be texted. */
  readonly optedOut: boolean
  readonly conversation: Conversation | undefined
  readonly contact: Contact | undefined
  readonly channel: Channel | undefined
}

const blockedBy = (
  { conversation, channel, optedOut }: Place, allowed: Capability, kind: DraftKind, fault: DeviceFault | null,
): Blocked | null => {
  if (fault === 'newer-version') return { reason: 'outdated' }
  if (!conversation) return null
  if (allowed.state === 'denied') return { reason: 'denied', capability: allowed }
  if (allowed.state === 'unsupported') return { reason: 'unsupported' }
  // A note goes to nobody outside.
  if (kind === 'note') return null
  if (optedOut) return { reason: 'opted-out', address: conversation.address }
  if (channel?.registration === 'unregistered' || channel?.registration === 'pending') {
    return { reason: channel.registration, channel }
  }
  return null
}

/** Everything a composer shows. */
export interface ComposerView extends Place {
  readonly kind: DraftKind
  readonly draft: Draft
  /** Why nothing can be sent; null when it can. */
  readonly blocked: Blocked | null
  /** Whether it is known where the text goes, and what the device keeps of it: only then can be sent. */
  readonly isReady: boolean
  /** Why the conversation could not be loaded. */
  readonly loadError: BackendError | undefined
  /** Placeholders nothing is known for, once the agent tried to send them. */
  readonly openPlaceholders: readonly string[]
  /** What others wrote since a reply was begun. */
  readonly news: News
  /** Whether that stopped the reply from going out: the agent decides. */
  readonly isAsked: boolean
  /** What keeps this device from storing. */
  readonly deviceFault: DeviceFault | null
  /** How many more characters fit; below 0: by how many it is too long. */
  readonly room: number
  /** How many messages wait for the connection. */
  readonly waiting: number
  /** The last message that was refused. */
  readonly failed: Unsent | undefined
}

const lastFailed = (unsent: readonly Unsent[], conversationId: string): Unsent | undefined =>
  unsent.findLast(({ command, state }) =>
    state === 'failed' && command.type === 'send-message' && command.conversationId === conversationId)

/** Writing in one conversation. */
export const composerWidget = memoize((
  inbox: Inbox, { conversationId, kind = 'message' }: { conversationId: string, kind?: DraftKind },
) => {
  const key = draftKey(conversationId, kind)
  const place = derive<Place>(inbox.records, follow => {
    const conversation = titled(inbox, follow('conversation', conversationId), follow)
    const contact = follow('contact', conversation?.contactId)
    return {
      conversation,
      contact,
      optedOut: conversation !== undefined && isOptedOut(conversation, contact, follow),
      channel: follow('channel', conversation?.channelId),
    }
  })
  const draft = inbox.drafts.store(key)
  // The text whose open placeholders an agent was told about and may now send as it is.
  const warned = atom('')
  // The new messages an agent was told about and may now answer as if they were not there.
  const asked = atom('')
  const newsKey = ({ count }: News, { since }: Draft) => count === 0 ? '' : `${String(since)}:${count}`
  const focus = textFocus(inbox, { conversationId })
  let lastTyping = 0
  let writtenAt = 0

  const capability = (id: ActionId): Capability => inbox.actions.capability(id, conversationId)
  const typing = (active: boolean) => {
    const now = inbox.clock.now()
    if (active ? now - lastTyping < TYPING_EVERY : lastTyping === 0) return
    lastTyping = active ? now : 0
    const agentId = inbox.me()?.id ?? null
    inbox.signal({ type: 'typing', conversationId, agentId, active })
  }
  const obstacle = (where: Place) =>
    blockedBy(where, capabilityAt(inbox, kind === 'note' ? 'note' : 'send', where.conversation), kind, inbox.deviceFault.get())
  const news = createNews(inbox, conversationId, combine([draft], ({ text, files, since }) =>
    kind === 'note' || text.trim() === '' && files.length === 0 ? null : since))

  const resource = conversationResource(inbox, { conversationId })
  const view = combine(
    [
      place, draft, warned, inbox.session, inbox.drafts.loaded, resource, inbox.outbox.unsent, news, asked,
      inbox.deviceFault, stuckMessages(inbox, {}),
    ],
    (where, current, told, session, loaded, conversation, unsent, fresh, known, deviceFault, stuck): ComposerView => ({
      ...where,
      kind,
      draft: current,
      blocked: isGone(conversation, where.conversation) ? { reason: 'gone' } : obstacle(where),
      isReady: session.status === 'ready' && loaded && where.conversation !== undefined,
      loadError: conversation.status === 'failed' ? conversation.error : undefined,
      openPlaceholders: told !== '' && told === current.text ? openPlaceholders(told) : [],
      news: fresh,
      isAsked: fresh.count > 0 && known === newsKey(fresh, current),
      deviceFault,
      room: TEXT_LENGTH - current.text.length,
      waiting: stuck.waiting.get(conversationId) ?? 0,
      failed: lastFailed(unsent, conversationId),
    }))

  return {
    /** All there is to show. */
    view,
    draft,
    capability,
    /** Whether nothing stands in the way of a message. */
    canSend: () => capability('send').state === 'available' && obstacle(place.get()) === null,
    write(text: string, selection: Draft['selection']) {
      writtenAt = inbox.clock.now()
      inbox.drafts.set(key, text, selection)
      typing(text !== '')
    },
    select: (selection: Draft['selection']) => { inbox.drafts.select(key, selection) },
    insert: (text: string) => { inbox.drafts.insert(key, text) },
    /** Stores what was typed, and sends what was held: the page may go. */
    leave() {
      void inbox.drafts.flush(true)
      inbox.outbox.release()
    },
    /** The agent looks elsewhere. */
    rest() {
      typing(false)
      void inbox.drafts.flush()
    },
    /**
     * The text to send, from now on on its way; null when there is none, when it cannot be sent, is on its way already,
     * or there are placeholders or new messages that were not pointed out yet.
     */
    ready(): string | null {
      const { text, files, leaving } = draft.get()
      if (text.trim() === '' && files.length === 0 || text.length > TEXT_LENGTH || leaving) return null
      if (!inbox.drafts.loaded.get() || !place.get().conversation || obstacle(place.get())) return null
      if (openPlaceholders(text).length > 0 && warned.get() !== text) {
        warned.set(text)
        return null
      }
      const told = newsKey(news.get(), draft.get())
      if (told !== '' && asked.get() !== told) {
        asked.set(told)
        return null
      }
      typing(false)
      inbox.drafts.hold(key)
      return text.trim()
    },
    /** Whether a message was not sent after all, because somebody has it back. */
    isTakenBack: (receipt: Receipt): boolean => receipt === TAKEN_BACK,
    /** Whether there is nothing else to take back than the message that was just sent. */
    canUndoSend(): boolean {
      const { text, files } = draft.get()
      const held = heldMessage(inbox, conversationId)
      return held !== undefined && text === '' && files.length === 0 && writtenAt <= held.at
    },
    /** The host does not want it sent: it stays what it was, a draft. */
    stay: () => { inbox.drafts.release(key) },
    /** What others wrote meanwhile was looked at. */
    look: () => { inbox.drafts.renew(key) },
    /** What another tab wrote at the same time, in place of the text. */
    swapOther: () => { inbox.drafts.swapOther(key) },
    dropOther: () => { inbox.drafts.dropOther(key) },
    /** A text box of this conversation, and how to give it the focus. Returns the end of it. */
    onFocus: focus.add,
    /** Gives the focus to the text box shown last. Returns whether there is one. */
    takeFocus: focus.take,
    retry() {
      inbox.retry()
      resource.reload()
    },
  }
})

export type ComposerWidget = ReturnType<typeof composerWidget>
