/** The form of a contact. */
export interface EditorTerms {
  readonly saving: string
  readonly phone: string
  readonly email: string
  readonly valueLabel: string
  readonly addPhone: string
  readonly addEmail: string
  readonly removeValue: (value: string) => string
  readonly keptForm: string
  readonly contactNotSaved: string
  readonly contactChangedTitle: (name: string) => string
  readonly contactChangedHint: string
  readonly keepMine: string
  readonly takeTheirs: string
  readonly discardChanges: string
}
