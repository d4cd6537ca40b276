import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { Device, DeviceFault, DeviceOp, DeviceRow, DeviceStore, DeviceTable } from './device.js'
import { DEVICE_TABLES } from './device.js'

interface Row extends DeviceRow {
  readonly scope: string
}

type DeviceSchema = DBSchema & { [T in DeviceTable]: { key: [string, string], value: Row } }
type Database = IDBPDatabase<DeviceSchema>

/** Append only: what a version added is never changed. */
const MIGRATIONS: readonly ((db: Database) => void)[] = [
  db => { for (const table of DEVICE_TABLES) db.createObjectStore(table, { keyPath: ['scope', 'key'] }) },
]

/** Longest wait for a database that does not answer, in milliseconds: people are told within a second. */
const PATIENCE = 900

const open = (name: string, onNewer: () => void, onTerminated: () => void): Promise<Database> =>
  openDB<DeviceSchema>(name, MIGRATIONS.length, {
    upgrade(db, from) { for (const migrate of MIGRATIONS.slice(from)) migrate(db) },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close()
      onNewer()
    },
    terminated: onTerminated,
  })

const FAULTS: Readonly<Record<string, DeviceFault>> = {
  QuotaExceededError: 'full', VersionError: 'newer-version', InvalidStateError: 'lost',
}

const faultOf = (reason: unknown): DeviceFault =>
  (reason instanceof DOMException ? FAULTS[reason.name] : undefined) ?? 'blocked'

const within = <T>(promise: Promise<T>, ms: number): Promise<T> => new Promise((resolve, reject) => {
  const timer = setTimeout(() => { reject(new DOMException('', 'TimeoutError')) }, ms)
  promise.then(resolve, reject).finally(() => { clearTimeout(timer) })
})

const keyOf = ({ table, key }: Pick<DeviceOp, 'table' | 'key'>): string => `${table} ${key}`

export interface IndexedDbDeviceOptions {
  /** Name of the database. Default: `inbox:device`. */
  readonly database?: string
}

/**
 * Rows in IndexedDB, shared by the tabs of one origin. Where it fails, rows go on in memory and the fault is told:
 * nothing pretends to be stored. What could not be stored is tried again with the next write.
 */
export const createIndexedDbDevice = ({ database = 'inbox:device' }: IndexedDbDeviceOptions = {}): Device => ({
  open(scope): DeviceStore {
    const owed = new Map<string, DeviceOp>()
    const faultListeners = new Set<(fault: DeviceFault) => void>()
    const foreign = new Set<(ops: readonly DeviceOp[]) => void>()
    let fault: DeviceFault | undefined
    let connection: Promise<Database> | undefined
    let closed = false
    let turn = Promise.resolve()

    const tell = (next: DeviceFault) => {
      if (fault === next || closed) return
      fault = next
      for (const listener of faultListeners) listener(next)
    }
    const forget = () => { connection = undefined }

    const connect = (): Promise<Database> => {
      if (!connection) {
        const fresh = connection = open(database, () => { forget(); tell('newer-version') }, forget)
        fresh.catch(() => { if (connection === fresh) forget() })
      }
      // One that was told to be blocked is not waited for again, but taken once it is there.
      return within(connection, fault === 'blocked' ? 0 : PATIENCE)
    }

    const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`${database}:${scope}`)
    channel?.addEventListener('message', event => {
      for (const listener of foreign) listener(event.data as readonly DeviceOp[])
    })

    const store = async (ops: readonly DeviceOp[]) => {
      const db = await connect()
      const tables = [...new Set(ops.map(op => op.table))]
      const tx = db.transaction(tables, 'readwrite')
      for (const op of ops) {
        const table = tx.objectStore(op.table)
        // The transaction tells; a request's own rejection would only repeat it.
        const request = 'remove' in op ? table.delete([scope, op.key]) : table.put({ scope, key: op.key, value: op.value })
        request.catch(() => { /* told by tx.done */ })
      }
      await tx.done
    }

    /** A connection that the browser dropped is worth one more try. */
    const persevere = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work()
      } catch (reason) {
        if (faultOf(reason) !== 'lost') throw reason
        forget()
        return await work()
      }
    }

    const rows = async (table: DeviceTable): Promise<readonly DeviceRow[]> => {
      const range = () => IDBKeyRange.bound([scope, ''], [scope, '\uffff'])
      let stored: readonly Row[] = []
      try {
        stored = await persevere(async () => (await connect()).getAll(table, range()))
      } catch (reason) {
        tell(faultOf(reason))
      }
      const kept = [...owed.values()].filter(op => op.table === table)
      return [
        ...stored.filter(row => !owed.has(keyOf({ table, key: row.key }))).map(({ key, value }) => ({ key, value })),
        ...kept.flatMap(op => 'remove' in op ? [] : [{ key: op.key, value: op.value }]),
      ]
    }

    /** Stores all that is owed. One at a time, so that nothing older ever lands on something newer. */
    const settle = async (): Promise<void> => {
      const ops = [...owed.values()]
      if (ops.length === 0) return
      try {
        await persevere(() => store(ops))
        for (const op of ops) if (owed.get(keyOf(op)) === op) owed.delete(keyOf(op))
        if (!closed) channel?.postMessage(ops)
      } catch (reason) {
        tell(faultOf(reason))
      }
    }

    const write = (ops: readonly DeviceOp[]): Promise<void> => {
      if (closed) return turn
      for (const op of ops) {
        owed.delete(keyOf(op))
        owed.set(keyOf(op), op)
      }
      return turn = turn.then(settle)
    }

    return {
      rows,
      write,
      onForeignWrite(listener) {
        foreign.add(listener)
        return () => { foreign.delete(listener) }
      },
      onFault(listener) {
        faultListeners.add(listener)
        if (fault) listener(fault)
        return () => { faultListeners.delete(listener) }
      },
      async wipe() {
        const removals = await Promise.all(DEVICE_TABLES.map(async table =>
          (await rows(table)).map(({ key }): DeviceOp => ({ table, key, remove: true }))))
        await write(removals.flat())
      },
      close() {
        closed = true
        channel?.close()
        // What was written before is stored first.
        void turn.then(() => connection).then(db => db?.close(), () => { /* never opened */ })
      },
    }
  },
})
