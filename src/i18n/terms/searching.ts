/** Searching conversations, contacts and messages. */
export interface SearchTerms {
  readonly search: string
  /** In the empty field. */
  readonly searchPlaceholder: string
  readonly endSearch: string
  readonly searchResults: string
  /** The groups of what was found. */
  readonly searchGroups: Readonly<Record<'conversation' | 'contact' | 'message', string>>
  /** How many were found, for speech; `more`: there are others. */
  readonly searchFound: (count: number, more: boolean) => string
  readonly searchNothingTitle: string
  readonly searchNothingHint: string
  readonly searchFailed: string
  readonly searchMore: string
  /** Before what was written inside the team. */
  readonly searchNote: string
  readonly searchRecent: string
  readonly forgetSearch: (text: string) => string
  readonly searchNoConversation: string
}
