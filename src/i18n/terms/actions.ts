import type { ActionId } from '../../state/actions.js'

/** Acts that an element offers by name. */
type Offered = Extract<ActionId, 'open' | 'assign' | 'unassign' | 'tag' | 'close' | 'reopen' | 'snooze' | 'mark-spam'
  | 'not-spam' | 'move' | 'pin' | 'reorder' | 'reset-order' | 'mark-read' | 'mark-unread' | 'call' | 'edit-contact' | 'favorite'>

/** What agents do: one name an act, wherever a button or menu offers it. */
export interface ActionTerms {
  readonly actions: Readonly<Record<Offered, string>>
  readonly assignToMe: string
  readonly assignTo: string
  readonly removeTag: (tag: string) => string
  readonly removeFavorite: string
  readonly favorite: string
  readonly callNumber: (number: string) => string
}

/** The same with every act there is, for what a host offers itself. */
export interface AllActionTerms extends ActionTerms {
  readonly actions: Readonly<Record<ActionId, string>>
}
