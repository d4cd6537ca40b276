/** What an element says that stands in a provider of another version of the kit, or in one without an inbox. */
export interface ElsewhereTerms {
  readonly otherVersionTitle: string
  readonly otherVersionHint: string
  readonly unconnectedTitle: string
  readonly unconnectedHint: string
}
