/** Where a conversation went that a list no longer has. */
export interface LeavingTerms {
  readonly left: Readonly<Record<'closed' | 'open' | 'snoozed' | 'spam' | 'moved' | 'unassigned' | 'filters' | 'gone', string>>
  readonly movedTo: (inbox: string) => string
  /** For speech: who, and where to. */
  readonly leftList: (name: string, where: string) => string
}
