/** What an element says that stands in a provider of another version of the kit. */
export interface ElsewhereTerms {
  readonly otherVersionTitle: string
  readonly otherVersionHint: string
}
