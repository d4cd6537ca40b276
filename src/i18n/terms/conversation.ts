import type { ConversationKind, ConversationStatus } from '../../model/conversation.js'

/** One conversation: whom it is with, how it stands, that it is not here. */
export interface ConversationTerms {
  readonly conversationWith: (name: string) => string
  readonly openFor: (duration: string) => string
  readonly lasted: (duration: string) => string
  readonly showContact: string
  readonly hideContact: string
  readonly backToList: string
  readonly manageTags: string
  readonly viewing: (names: string) => string
  readonly statuses: Readonly<Record<ConversationStatus, string>>
  readonly kinds: Readonly<Record<ConversationKind, string>>
  readonly unassigned: string
  /** Names of what a menu opens to choose from; an ellipsis says that a choice follows. */
  readonly pickers: Readonly<Record<'assign-to' | 'tags' | 'move' | 'snooze' | 'members', string>>
  readonly memberCount: (count: number) => string
  readonly unpin: string
  /** Picks it out of a list, to do something with several at once. */
  readonly select: string
  /** Ends a snooze before its time. */
  readonly wake: string
  readonly snoozedUntil: (time: string) => string
  readonly snoozedUntilReply: string
}
