import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { DeviceFault, DeviceRow, DeviceTable } from './device.js'

export interface ScopedRow extends DeviceRow {
  readonly scope: string
}

type DeviceSchema = DBSchema & { [T in DeviceTable]: { key: [string, string], value: ScopedRow } }
export type DeviceDatabase = IDBPDatabase<DeviceSchema>

const addTables = (...tables: readonly DeviceTable[]) => (db: DeviceDatabase) => {
  for (const table of tables) db.createObjectStore(table, { keyPath: ['scope', 'key'] })
}

/**
 * Append only: what a version added is never changed. An older kit does not open a newer database: it says
 * `newer-version` and goes on in memory, and what was kept is there again once the newer kit is.
 */
const MIGRATIONS: readonly ((db: DeviceDatabase) => void)[] = [
  addTables('drafts', 'outbox', 'settings'),
  addTables('files', 'sent', 'aside'),
  addTables('forms'),
]

/** Longest wait for a database that does not answer, in milliseconds: people are told within a second. */
const PATIENCE = 900

const FAULTS: Readonly<Record<string, DeviceFault>> = {
  QuotaExceededError: 'full', VersionError: 'newer-version', InvalidStateError: 'lost', NotFoundError: 'lost',
}

export const faultOf = (reason: unknown): DeviceFault =>
  (reason instanceof DOMException ? FAULTS[reason.name] : undefined) ?? 'blocked'

const within = <T>(promise: Promise<T>, ms: number): Promise<T> => new Promise((resolve, reject) => {
  const timer = setTimeout(() => { reject(new DOMException('', 'TimeoutError')) }, ms)
  promise.then(resolve, reject).finally(() => { clearTimeout(timer) })
})

export interface DeviceConnection {
  /** Does it with an open database; once more when the browser had dropped the connection. */
  use<T>(work: (db: DeviceDatabase) => Promise<T>): Promise<T>
  /** Lets go of the database once what was begun is done. Whoever uses it next waits until `wake`. */
  rest(): void
  wake(): void
  close(): void
}

export interface DeviceConnectionOptions {
  readonly database: string
  /** Whether to wait for a database that did not answer before. */
  readonly isPatient: () => boolean
  /** A newer version of the kit took the database over. */
  readonly onNewer: () => void
  /** Somebody removed the database under the page: what was in it is gone. */
  readonly onCleared: () => void
}

/** One tab's connection to the device's database: opened on first use, and again after it was lost. */
export const connectDevice = (
  { database, isPatient, onNewer, onCleared }: DeviceConnectionOptions,
): DeviceConnection => {
  let connection: Promise<DeviceDatabase> | undefined
  let wasOpen = false
  let isClosed = false
  let resting: Promise<void> | undefined
  let wake: (() => void) | undefined
  const forget = () => { connection = undefined }
  const release = () => {
    void connection?.then(db => { db.close() }, () => { /* never opened */ })
    forget()
  }

  const open = (): Promise<DeviceDatabase> => openDB<DeviceSchema>(database, MIGRATIONS.length, {
    upgrade(db, from) {
      if (wasOpen && from === 0) onCleared()
      for (const migrate of MIGRATIONS.slice(from)) migrate(db)
    },
    blocking(_current, blocked, event) {
      (event.target as IDBDatabase).close()
      forget()
      // Nobody's version: it is being removed.
      if (blocked === null) onCleared()
      else onNewer()
    },
    terminated() {
      forget()
      // Only a look tells whether it was dropped or removed.
      void connect().catch(() => { /* whoever needs it is told */ })
    },
  }).then(db => {
    wasOpen = true
    return db
  })

  const connect = async (): Promise<DeviceDatabase> => {
    // A page at rest that asks the browser for anything is thrown away.
    await resting
    // Nobody would close it again.
    if (isClosed) throw new DOMException('', 'AbortError')
    if (!connection) {
      const fresh = connection = open()
      fresh.catch(() => { if (connection === fresh) forget() })
    }
    // One that was told to be blocked is not waited for again, but taken once it is there.
    return within(connection, isPatient() ? PATIENCE : 0)
  }

  return {
    async use(work) {
      try {
        return await work(await connect())
      } catch (reason) {
        if (isClosed || faultOf(reason) !== 'lost') throw reason
        forget()
        return await work(await connect())
      }
    },
    rest() {
      release()
      resting ??= new Promise(resolve => { wake = resolve })
    },
    wake() {
      wake?.()
      resting = undefined
    },
    close() {
      isClosed = true
      release()
    },
  }
}
