/** The picker of canned messages. */
export interface CannedTerms {
  readonly searchCanned: string
  readonly cannedKeyHint: (trigger: string) => string
  readonly cannedEmptyTitle: string
  readonly cannedEmptyHint: string
  readonly cannedNoMatch: (query: string) => string
  readonly cannedNoMatchHint: string
  readonly cannedInserted: (title: string) => string
  readonly cannedForEveryone: string
  readonly clear: string
}
