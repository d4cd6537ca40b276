import type { ConversationStatus } from '../../model/conversation.js'

/** The conversation list. */
export interface ListTerms {
  readonly conversations: string
  /** What a list holds, for speech. */
  readonly listNames: Readonly<Record<ConversationStatus | 'history' | 'chats', string>>
  /** How many there are in a list that was changed to, for speech. */
  readonly listed: (count: number) => string
  /** Before the preview of what an agent wrote: "You:", "Ana:". */
  readonly previewBy: (name: string) => string
  readonly previewNote: string
  readonly previewDraft: string
  /** What became of something I wrote here that does not get through. */
  readonly unsentMarks: Readonly<Record<'failed' | 'unconfirmed' | 'waiting', string>>
  readonly previewAttachments: (count: number) => string
  readonly previewEmpty: string
  readonly unreadMessages: (count: number) => string
  readonly actionsFor: (name: string) => string
  readonly emptyTitles: Readonly<Record<ConversationStatus | 'history' | 'chats', string>>
  readonly emptyHints: Readonly<Record<ConversationStatus | 'history' | 'chats', string>>
  readonly emptyFilteredTitle: string
  readonly emptyFilteredHint: string
  readonly resetFilters: string
  readonly pinned: string
  /** When a snoozed conversation comes back. */
  readonly backAt: (time: string) => string
  readonly listFailed: string
  readonly moreFailed: string
  /** After a stretch that was missed and could not be caught up with. */
  readonly listGap: string
  readonly loadingConversations: string
  readonly showOpen: string
  readonly showClosed: string
}
