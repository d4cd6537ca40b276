import type { Channel } from '../model/channel.js'
import type { Contact } from '../model/contact.js'
import type { Conversation } from '../model/conversation.js'
import type { DraftKind } from './draft.js'
import { draftPlace } from './draft.js'
import type { Inbox } from './inbox.js'
import type { UnsentState } from './outbox-states.js'

/** Where a text stands, as far as it is known here. */
export interface WrittenPlace {
  readonly conversation: Conversation | undefined
  readonly contact: Contact | undefined
  readonly channel: Channel | undefined
}

/** Something I wrote that the back end does not have. */
export interface Written {
  /** Null: nobody could read which conversation it belongs to. */
  readonly place: WrittenPlace | null
  readonly kind: DraftKind
  /** How far it got; `draft`: it was never sent; `aside`: the row that held it could not be read. */
  readonly state: UnsentState | 'draft' | 'aside'
  readonly text: string
  readonly fileNames: readonly string[]
}

export const writtenPlace = ({ records }: Pick<Inbox, 'records'>, conversationId: string): WrittenPlace => {
  const conversation = records.get('conversation', conversationId)
  return {
    conversation,
    contact: conversation?.contactId ? records.get('contact', conversation.contactId) : undefined,
    channel: conversation?.channelId ? records.get('channel', conversation.channelId) : undefined,
  }
}

const draftsOf = (inbox: Inbox): readonly Written[] => [...inbox.drafts.kept.get()].flatMap((key): Written[] => {
  const { conversationId, kind } = draftPlace(key)
  const { text, other, files } = inbox.drafts.store(key).get()
  const draft = { place: writtenPlace(inbox, conversationId), kind, state: 'draft' } as const
  const mine = { ...draft, text, fileNames: files.map(({ name }) => name) }
  // What another tab wrote at the same time is a text of mine too.
  return other === '' ? [mine] : [mine, { ...draft, text: other, fileNames: [] }]
})

/** Every text of mine that nobody has but this page and this device: to be had elsewhere before they are gone. */
export const writtenTexts = (inbox: Inbox): readonly Written[] => [
  ...inbox.outbox.unsent.get().flatMap(({ command, state, files }): Written[] => command.type !== 'send-message' ? [] : [{
    place: writtenPlace(inbox, command.conversationId), kind: command.kind, state, text: command.text,
    fileNames: files.map(({ name }) => name),
  }]),
  ...draftsOf(inbox),
  ...inbox.aside.rows.get().map(({ text }): Written =>
    ({ place: null, kind: 'message', state: 'aside', text, fileNames: [] })),
]
