import type { ActionId } from '../../state/actions.js'

/** What agents do: one name an act, wherever a button, menu or palette offers it. */
export interface ActionTerms {
  readonly actions: Readonly<Record<ActionId, string>>
  readonly assignToMe: string
  readonly assignTo: string
  readonly removeTag: (tag: string) => string
  readonly removeFavorite: string
  readonly favorite: string
  readonly callNumber: (number: string) => string
}
