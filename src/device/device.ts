/** What stays on this device. Values are plain JSON. */
export const DEVICE_TABLES = ['drafts', 'outbox', 'settings'] as const
export type DeviceTable = (typeof DEVICE_TABLES)[number]

export interface DeviceRow {
  readonly key: string
  readonly value: unknown
}

export type DeviceOp =
  | { readonly table: DeviceTable, readonly key: string, readonly value: unknown }
  | { readonly table: DeviceTable, readonly key: string, readonly remove: true }

export type DeviceFault = 'blocked' | 'full' | 'lost' | 'newer-version'

/** One account's corner of the device: another agent on the same computer never sees it. */
export interface DeviceStore {
  rows(table: DeviceTable): Promise<readonly DeviceRow[]>
  /** All of it or nothing. Never rejects: what cannot be stored is kept in memory, and the fault is told. */
  write(ops: readonly DeviceOp[]): Promise<void>
  /** Called with what other tabs wrote. Returns the end of it. */
  onForeignWrite(listener: (ops: readonly DeviceOp[]) => void): () => void
  /** Called at once with a fault that already stands, then with later ones. Returns the end of it. */
  onFault(listener: (fault: DeviceFault) => void): () => void
  /** Removes everything of this account from the device. */
  wipe(): Promise<void>
  close(): void
}

export interface Device {
  /** `scope` names tenant, back end and account. */
  open(scope: string): DeviceStore
}
