/** Looking after the tags that all agents use. */
export interface ManagingTerms {
  readonly tagManager: string
  readonly findTag: string
  readonly newTag: string
  readonly tagName: string
  readonly tagNameTaken: (name: string) => string
  readonly tagInMyLists: (name: string) => string
  readonly tagHiddenHint: string
  readonly moreForTag: (name: string) => string
  readonly editTag: string
  readonly editingTag: (name: string) => string
  readonly mergeTag: string
  readonly mergeTagInto: (name: string) => string
  readonly chooseMergeTag: string
  readonly mergeWarning: (from: string, into: string) => string
  readonly mergeCount: (count: number) => string
  readonly mergeNow: string
  readonly merging: string
  readonly deleteTag: string
  readonly tagsFound: (count: number) => string
  readonly noTagsYet: string
  readonly noTagsYetHint: string
}
