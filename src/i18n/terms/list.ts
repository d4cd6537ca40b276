/** The conversation list. */
export interface ListTerms {
  readonly conversations: string
  readonly openConversations: string
  readonly closedConversations: string
  /** Before the preview of what an agent wrote: "You:", "Ana:". */
  readonly previewBy: (name: string) => string
  readonly previewNote: string
  readonly previewDraft: string
  readonly previewFailed: string
  readonly previewAttachments: (count: number) => string
  readonly previewEmpty: string
  readonly unreadMessages: (count: number) => string
  readonly markedUnread: string
  readonly assignedTo: (name: string) => string
  readonly assignedToYou: string
  readonly unassigned: string
  readonly waitingFor: (duration: string) => string
  readonly closedBy: (name: string) => string
  readonly pinned: string
  readonly optedOut: string
  readonly taggedAs: (tags: string) => string
  readonly actionsFor: (name: string) => string
  /** A row in the words of speech, between the contact and the time. */
  readonly viaChannel: (channel: string) => string
  readonly newConversations: (count: number) => string
  readonly showNewConversations: (count: number) => string
  readonly emptyOpenTitle: string
  readonly emptyOpenHint: string
  readonly emptyClosedTitle: string
  readonly emptyClosedHint: string
  readonly emptyFilteredTitle: string
  readonly emptyFilteredHint: string
  readonly showClosed: string
  readonly showOpen: string
  readonly resetFilters: string
  readonly listFailed: string
  readonly moreFailed: string
  readonly loadingConversations: string
}
