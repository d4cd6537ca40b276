import { atom, onMount } from 'nanostores'
import type { BackendError } from '../../backend/errors.js'
import { toBackendError } from '../../backend/errors.js'
import { isAbort } from '../../lib/abort.js'
import type { Agent } from '../../model/agent.js'
import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { Message } from '../../model/message.js'
import { digitsOf, excerptOf, findsIn, folded, hitRanges, searchWords } from '../../model/search.js'
import type { Inbox } from '../inbox.js'
import { SEARCH_LENGTH } from '../location.js'
import { newestWith } from '../newest-with.js'
import { recentSearches } from '../recent-searches.js'
import { combine } from '../store.js'
import { searchFocus } from '../text-focus.js'
import { memoize } from './memoize.js'

export type { Piece } from '../../model/search.js'
export { pieces } from '../../model/search.js'
export { SEARCH_LENGTH }

/** Where something was found, and with whom. */
interface Around {
  readonly conversation: Conversation
  readonly contact: Contact | undefined
  readonly channel: Channel | undefined
  readonly inbox: SharedInbox | undefined
}

/** A number or a mail address of a contact. */
export interface Way {
  readonly kind: 'phone' | 'email'
  readonly value: string
}

export interface ConversationHit extends Around {
  readonly kind: 'conversation'
  /** What its contact was found by, where that stands nowhere else. */
  readonly way: Way | undefined
}

export interface MessageHit extends Around {
  readonly kind: 'message'
  readonly message: Message
  /** The agent who wrote it. */
  readonly author: Agent | undefined
  /** The part of its text, or the name of its file, that was found. */
  readonly excerpt: string
}

export interface ContactHit {
  readonly kind: 'contact'
  readonly contact: Contact
  /** What it was found by, where the name does not say it, or how it is reached. */
  readonly way: Way | undefined
}

export type Hit = ConversationHit | MessageHit | ContactHit

export interface Found {
  /** What was searched for. */
  readonly search: string
  readonly conversations: readonly ConversationHit[]
  readonly contacts: readonly ContactHit[]
  readonly messages: readonly MessageHit[]
  /** Where the next messages begin; null: these are all. */
  readonly next: string | null
  /** Whether some group has more than it shows. */
  readonly more: boolean
  /** Groups that are still looked for. */
  readonly waiting: readonly Hit['kind'][]
}

export type SearchState =
  /** Nothing is searched for. */
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready', readonly value: Found }
  | { readonly status: 'failed', readonly error: BackendError }

/** How many of each are shown at first. */
const SIZES = { conversation: 5, contact: 3, message: 20 } as const
/** So long after the last key a search goes out, in milliseconds: less than anybody sees, and not one a key. */
const PAUSE = 80
/** So long groups wait for each other: who sees them all at once sees nothing move. */
const PATIENCE = 150

const GROUPS = ['conversation', 'contact', 'message'] as const satisfies readonly Hit['kind'][]

const IDLE: SearchState = { status: 'idle' }

const waysOf = ({ phones, emails }: Contact): readonly Way[] => [
  ...phones.map(({ value }): Way => ({ kind: 'phone', value })), ...emails.map(({ value }): Way => ({ kind: 'email', value })),
]

/** What a search found a contact by, where other texts that are shown of it do not say it. */
const foundBy = (contact: Contact, search: string, shown: readonly string[]): Way | undefined => {
  const words = searchWords(search)
  const digits = digitsOf(search)
  if (findsIn(shown.map(folded), words)) return undefined
  return waysOf(contact).find(({ kind, value }) => kind === 'phone'
    ? digits !== '' && digitsOf(value).includes(digits)
    : words.some(word => findsIn([folded(value)], [word])))
}

/** What is searched for at the agent's place, and what was found: as the back end knew it when it was asked. */
export const searchWidget = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const state = atom<SearchState>(IDLE)
  const recent = recentSearches(inbox, {})
  let request: AbortController | undefined
  let stopWaiting: (() => void) | undefined

  const around = (conversation: Conversation): Around => ({
    conversation,
    contact: conversation.contactId === null ? undefined : inbox.records.get('contact', conversation.contactId),
    channel: conversation.channelId === null ? undefined : inbox.records.get('channel', conversation.channelId),
    inbox: conversation.inboxId === null ? undefined : inbox.records.get('inbox', conversation.inboxId),
  })

  const conversationHit = (conversation: Conversation, search: string): ConversationHit => {
    const { contact, ...others } = around(conversation)
    const isOwn = hitRanges(conversation.address, search).length > 0
    const shown = [conversation.title, contact?.name ?? '', contact?.company ?? '']
    const way = contact && !isOwn ? foundBy(contact, search, shown) : undefined
    return { kind: 'conversation', contact, ...others, way }
  }

  const contactHit = (contact: Contact, search: string): ContactHit => ({
    kind: 'contact', contact,
    way: foundBy(contact, search, [contact.name, contact.company]) ?? waysOf(contact)[0],
  })

  const messageHit = (message: Message, search: string): readonly MessageHit[] => {
    const conversation = inbox.records.get('conversation', message.conversationId)
    if (!conversation) return []
    const texts = [message.text, ...message.attachments.map(file => file.name)]
    const text = texts.find(one => hitRanges(one, search).length > 0) ?? message.text
    const author = message.authorId === null ? undefined : inbox.records.get('agent', message.authorId)
    return [{ kind: 'message', message, author, excerpt: excerptOf(text, search), ...around(conversation) }]
  }

  const loadMessages = (search: string, signal: AbortSignal, cursor?: string) => inbox.load({
    type: 'search-messages', search, filter: {}, limit: SIZES.message, ...cursor !== undefined && { cursor },
  }, signal)

  const load = async (search: string, signal: AbortSignal): Promise<Found> => {
    let found: Found = {
      search, conversations: [], contacts: [], messages: [], next: null, more: false, waiting: GROUPS,
    }
    let isLate = false
    const show = () => {
      const isAny = found.conversations.length + found.contacts.length + found.messages.length > 0
      if (isLate && isAny && !signal.aborted) state.set({ status: 'ready', value: found })
    }
    const add = (kind: Hit['kind'], next: string | null, hits: Partial<Found>) => {
      const waiting = found.waiting.filter(one => one !== kind)
      found = { ...found, ...hits, more: found.more || next !== null, waiting }
      show()
    }
    const stopPatience = inbox.clock.after(PATIENCE, () => {
      isLate = true
      show()
    })
    try {
      await Promise.all([
        inbox.load({ type: 'search-conversations', search, filter: {}, limit: SIZES.conversation }, signal)
          .then(({ items, next }) => { add('conversation', next, { conversations: items.map(one => conversationHit(one, search)) }) }),
        inbox.load({ type: 'contacts', search, limit: SIZES.contact }, signal)
          .then(({ items, next }) => { add('contact', next, { contacts: items.map(contact => contactHit(contact, search)) }) }),
        loadMessages(search, signal)
          .then(({ items, next }) => { add('message', next, { messages: items.flatMap(one => messageHit(one, search)), next }) }),
      ])
      return found
    } finally {
      isLate = false
      stopPatience()
    }
  }

  /** What was found before stays until the next is there. */
  const ask = (work: (signal: AbortSignal) => Promise<Found>) => {
    request?.abort()
    const { signal } = request = new AbortController()
    if (state.get().status !== 'ready') state.set({ status: 'loading' })
    work(signal).then(
      value => { if (!signal.aborted) state.set({ status: 'ready', value }) },
      (reason: unknown) => {
        if (!isAbort(reason, signal)) state.set({ status: 'failed', error: toBackendError(reason) })
      },
    )
  }

  const stop = () => {
    request?.abort()
    stopWaiting?.()
    stopWaiting = undefined
  }

  const search = () => {
    stop()
    const wanted = inbox.location.get().search ?? ''
    if (searchWords(wanted).length === 0) {
      state.set(IDLE)
      return
    }
    if (state.get().status !== 'ready') state.set({ status: 'loading' })
    stopWaiting = inbox.clock.after(PAUSE, () => { ask(signal => load(wanted, signal)) })
  }

  onMount(state, () => {
    let last: string | null | undefined
    const stopFollowing = inbox.location.subscribe(location => {
      if (location.search === last) return
      last = location.search
      search()
    })
    const stopGaps = inbox.onGap(search)
    return () => {
      stopFollowing()
      stopGaps()
      stop()
    }
  })

  return {
    state,
    /** What stands in the field. */
    text: combine([inbox.location], location => location.search ?? ''),
    /** Whether a search is under way, be it still without a word. */
    isOn: combine([inbox.location], location => location.search !== null),
    isAvailable: combine([inbox.session], () => inbox.actions.capability('search').state === 'available'),
    openId: combine([inbox.location], ({ conversationId, messageId }) => messageId ?? conversationId),
    retry: search,
    /** What I searched for lately on this device, and opened something of. */
    recent: recent.list,
    forget: recent.forget,
    /** Something of what was found is opened. */
    opened: () => { recent.remember(inbox.location.get().search ?? '') },
    /** A field to search in, and how to give it the focus. Returns the end of it. */
    addField: (focus: () => void) => searchFocus(inbox, {}).add(focus),
    /** More messages, behind those that are shown. */
    more() {
      const found = state.get()
      if (found.status !== 'ready' || found.value.next === null || found.value.waiting.length > 0) return
      const { value } = found
      ask(async signal => {
        const page = await loadMessages(value.search, signal, found.value.next!)
        const messages = [...value.messages, ...page.items.flatMap(one => messageHit(one, value.search))]
        return { ...value, messages, next: page.next }
      })
    },
    /** The conversation a contact was last active in; undefined: there is none that I may see. */
    newestOf: (contactId: string): Promise<string | undefined> => newestWith(inbox, contactId),
    now: () => inbox.clock.now(),
  }
})

export type SearchWidget = ReturnType<typeof searchWidget>
