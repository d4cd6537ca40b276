/**
 * What stays on this device. `drafts`, `outbox`: what was written and not sent. `files`: what goes with either.
 * `forms`: what was typed into a form and not saved. `sent`: that something went out, for a week. `aside`: rows nobody
 * could read. Values are plain JSON, and Blobs in `files`.
 */
export const DEVICE_TABLES = ['drafts', 'outbox', 'settings', 'files', 'sent', 'aside', 'forms'] as const
export type DeviceTable = (typeof DEVICE_TABLES)[number]

export interface DeviceRow {
  readonly key: string
  readonly value: unknown
}

export type DeviceOp =
  | { readonly table: DeviceTable, readonly key: string, readonly value: unknown }
  | { readonly table: DeviceTable, readonly key: string, readonly remove: true }

export const DEVICE_FAULTS = ['blocked', 'full', 'lost', 'newer-version'] as const
export type DeviceFault = (typeof DEVICE_FAULTS)[number]

/** The row that a change is about, and what this tab believes it to hold: used when storage does not answer. */
export interface DeviceSubject {
  readonly table: DeviceTable
  readonly key: string
  readonly known: unknown
}

/**
 * Given a row's value, undefined where there is none: what to write, or null to leave all as it is. `isShared`: it is
 * the device's row; otherwise the device does not answer, and other tabs may decide something else at the same time.
 */
export type DeviceDecision = (value: unknown, isShared: boolean) => readonly DeviceOp[] | null

/** What must hold for a row, so that something else is written. */
export interface DeviceCondition {
  readonly subject: DeviceSubject
  readonly holds: (value: unknown) => boolean
}

/** One account's corner of the device: another agent on the same computer never sees it. */
export interface DeviceStore {
  rows(table: DeviceTable): Promise<readonly DeviceRow[]>
  /** One row's value; undefined where there is none. */
  row(table: DeviceTable, key: string): Promise<unknown>
  /**
   * All of it or nothing. Never rejects: what cannot be stored is kept in memory, and the fault is told. Resolves with
   * whether it is stored for good. `isLast`: the page may be gone before anything is answered.
   */
  write(ops: readonly DeviceOp[], isLast?: boolean): Promise<boolean>
  /**
   * Reads one row and writes what `decide` makes of it, with no write of another tab between. Resolves with whether
   * there was something to write. `decide` may be called twice.
   */
  change(subject: DeviceSubject, decide: DeviceDecision): Promise<boolean>
  /**
   * Called with what other tabs wrote, and with rows of tables that are joined even where the device does not store.
   * Returns the end of it.
   */
  onForeignWrite(listener: (ops: readonly DeviceOp[]) => void): () => void
  /** Says something to this account's other tabs that none of them has to keep. */
  broadcast(message: unknown): void
  /** Called with what other tabs said. Returns the end of it. */
  onBroadcast(listener: (message: unknown) => void): () => void
  /** Of all tabs of this account one leads: called with true when it is this one, with false when it no longer is. */
  onLead(listener: (leads: boolean) => void): () => void
  /** Called at once with a fault that already stands, then with later ones. Returns the end of it. */
  onFault(listener: (fault: DeviceFault) => void): () => void
  /** Removes everything of this account from the device. */
  wipe(): Promise<void>
  close(): void
}

/** Given what the device has and what is to be written, both as they are stored: what it will have. */
export type DeviceMerge = (kept: unknown, given: unknown) => unknown

/** Tables whose rows several tabs write, and how theirs are joined: no tab's word is lost under another's. */
export type DeviceMerges = Readonly<Partial<Record<DeviceTable, DeviceMerge>>>

export interface Device {
  /** `scope` names tenant, back end and account. */
  open(scope: string, merges?: DeviceMerges): DeviceStore
}
