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
  readonly actionsFor: (name: string) => string
  readonly emptyOpenTitle: string
  readonly emptyOpenHint: string
  readonly emptyClosedTitle: string
  readonly emptyClosedHint: string
  readonly listFailed: string
  readonly moreFailed: string
  readonly loadingConversations: string
  readonly showOpen: string
  readonly showClosed: string
}
