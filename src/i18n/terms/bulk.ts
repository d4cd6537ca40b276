/** Several conversations of a list at once. */
export interface BulkTerms {
  /** The box of a row. */
  readonly selectRow: (name: string) => string
  /** The bar that acts on them. */
  readonly selection: string
  readonly selected: (count: number) => string
  readonly noneSelected: string
  /** Everything that the list would show, also what is not loaded. */
  readonly selectAll: (total: number) => string
  readonly selectAllUncounted: string
  /** No more can be selected. */
  readonly mostSelected: (count: number) => string
  readonly selecting: (count: number) => string
  readonly selectingFailed: string
  readonly clearSelection: string
  readonly bulkActs: Readonly<Record<BulkOfferName, string>>
  /** How far it is. */
  readonly bulkProgress: (count: string, total: string) => string
  readonly bulkWaiting: string
  readonly stop: string
  /** What could not be done, and why. */
  readonly bulkFailed: (count: number) => string
  readonly bulkStopped: (count: number) => string
  readonly bulkAlready: (count: number) => string
  readonly showThem: string
  readonly hideThem: string
  readonly andMore: (count: number) => string
}

type BulkOfferName =
  | 'assign' | 'assign-to' | 'unassign' | 'tags' | 'snooze' | 'close' | 'reopen' | 'mark-read' | 'mark-unread' | 'move'
  | 'mark-spam' | 'not-spam'
