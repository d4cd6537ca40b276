import type { ActionId } from '../../state/actions.js'

/** What agents do: one name an act, wherever a button, menu or palette offers it. */
export interface ActionTerms {
  readonly actions: Readonly<Record<ActionId, string>>
  /** It took effect. */
  readonly actionDone: Readonly<Record<ActionId, string>>
  /** It was refused: what did not happen. */
  readonly actionRefused: Readonly<Record<ActionId, string>>
  readonly assignToMe: string
  readonly assignTo: string
  readonly assignToName: (name: string) => string
  readonly removeTag: (tag: string) => string
  readonly removeFavorite: string
  readonly callNumber: (number: string) => string
  readonly meetWith: (name: string) => string
}
