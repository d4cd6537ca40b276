/** My order of the list: what is said while a conversation is put somewhere else. */
export interface OrderingTerms {
  /** The handle of a row. */
  readonly moveRow: (name: string) => string
  readonly moving: (name: string) => string
  readonly position: (position: string, total: string) => string
  readonly pickedUp: (name: string, position: string) => string
  readonly putDown: (name: string, position: string) => string
  readonly leftThere: (name: string) => string
  readonly moveUp: string
  readonly moveDown: string
  readonly putHere: string
  readonly cancelMove: string
}
