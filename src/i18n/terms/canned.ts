/** The picker of canned messages. */
export interface CannedTerms {
  readonly searchCanned: string
  readonly cannedEmptyTitle: string
  readonly cannedEmptyHint: string
  readonly cannedNoMatch: (query: string) => string
  readonly cannedNoMatchHint: string
  readonly cannedInserted: (title: string) => string
  readonly clear: string
}
