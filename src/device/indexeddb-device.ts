import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { Device, DeviceFault, DeviceOp, DeviceRow, DeviceStore, DeviceTable } from './device.js'
import { DEVICE_TABLES } from './device.js'
import { createMemoryDevice } from './memory-device.js'

interface Row extends DeviceRow {
  readonly scope: string
}

type DeviceSchema = DBSchema & { [T in DeviceTable]: { key: [string, string], value: Row } }
type Database = IDBPDatabase<DeviceSchema>

/** Append only: what a version added is never changed. */
const MIGRATIONS: readonly ((db: Database) => void)[] = [
  db => { for (const table of DEVICE_TABLES) db.createObjectStore(table, { keyPath: ['scope', 'key'] }) },
]

const open = (name: string, onLost: (fault: DeviceFault) => void): Promise<Database> =>
  openDB<DeviceSchema>(name, MIGRATIONS.length, {
    upgrade(db, from) { for (const migrate of MIGRATIONS.slice(from)) migrate(db) },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close()
      onLost('newer-version')
    },
    terminated: () => { onLost('lost') },
  })

const faultOf = (reason: unknown): DeviceFault => {
  const name = reason instanceof DOMException ? reason.name : ''
  return name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer-version' : name === 'InvalidStateError' ? 'lost' : 'blocked'
}

export interface IndexedDbDeviceOptions {
  /** Name of the database. Default: `inbox:device`. */
  readonly database?: string
}

/**
 * Rows in IndexedDB, shared by the tabs of one origin. Where it fails, rows go on in memory and the fault is told:
 * nothing pretends to be stored.
 */
export const createIndexedDbDevice = ({ database = 'inbox:device' }: IndexedDbDeviceOptions = {}): Device => ({
  open(scope): DeviceStore {
    const fallback = createMemoryDevice().open(scope)
    const faultListeners = new Set<(fault: DeviceFault) => void>()
    const foreign = new Set<(ops: readonly DeviceOp[]) => void>()
    let fault: DeviceFault | undefined
    let connection: Promise<Database> | undefined

    const fail = (next: DeviceFault) => {
      connection = undefined
      if (fault === next) return
      fault = next
      for (const listener of faultListeners) listener(next)
    }
    const connect = () => connection ??= open(database, fail)

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

    return {
      async rows(table) {
        const kept = await fallback.rows(table)
        try {
          const stored = await (await connect()).getAll(table, IDBKeyRange.bound([scope, ''], [scope, '\uffff']))
          const keys = new Set(kept.map(row => row.key))
          return [...kept, ...stored.filter(row => !keys.has(row.key)).map(({ key, value }) => ({ key, value }))]
        } catch (reason) {
          fail(faultOf(reason))
          return kept
        }
      },
      async write(ops) {
        if (ops.length === 0) return
        try {
          await store(ops)
          await fallback.write(ops.map(({ table, key }) => ({ table, key, remove: true })))
          channel?.postMessage(ops)
        } catch (reason) {
          fail(faultOf(reason))
          await fallback.write(ops)
        }
      },
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
        await fallback.wipe()
        const removals = await Promise.all(DEVICE_TABLES.map(async table =>
          (await this.rows(table)).map(({ key }): DeviceOp => ({ table, key, remove: true }))))
        await this.write(removals.flat())
      },
      close() {
        channel?.close()
        void connection?.then(db => { db.close() }, () => { /* never opened */ })
        connection = undefined
      },
    }
  },
})
