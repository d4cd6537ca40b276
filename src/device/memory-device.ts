import type { Device, DeviceOp, DeviceRow, DeviceStore, DeviceTable } from './device.js'

type Tables = Map<DeviceTable, Map<string, unknown>>

/** Rows in memory: the fallback when the browser stores nothing, and the device of tests and stories. */
export const createMemoryDevice = (): Device => {
  const scopes = new Map<string, { tables: Tables, stores: Set<(ops: readonly DeviceOp[]) => void> }>()
  return {
    open(scope): DeviceStore {
      const shared = scopes.get(scope) ?? { tables: new Map<DeviceTable, Map<string, unknown>>(), stores: new Set() }
      scopes.set(scope, shared)
      const mine = new Set<(ops: readonly DeviceOp[]) => void>()
      return {
        rows: table => Promise.resolve(rowsOf(shared.tables, table)),
        write(ops) {
          apply(shared.tables, ops)
          for (const listener of shared.stores) if (!mine.has(listener)) listener(ops)
          return Promise.resolve()
        },
        onForeignWrite(listener) {
          mine.add(listener)
          shared.stores.add(listener)
          return () => {
            mine.delete(listener)
            shared.stores.delete(listener)
          }
        },
        onFault: () => () => { /* memory has none */ },
        wipe() {
          return this.write([...shared.tables].flatMap(([table, rows]) =>
            Array.from(rows.keys(), (key): DeviceOp => ({ table, key, remove: true }))))
        },
        close() {
          for (const listener of mine) shared.stores.delete(listener)
        },
      }
    },
  }
}

const rowsOf = (tables: Tables, table: DeviceTable): readonly DeviceRow[] =>
  [...tables.get(table)?.entries() ?? []].map(([key, value]) => ({ key, value }))

const apply = (tables: Tables, ops: readonly DeviceOp[]) => {
  for (const op of ops) {
    let rows = tables.get(op.table)
    if (!rows) tables.set(op.table, rows = new Map<string, unknown>())
    if ('remove' in op) rows.delete(op.key)
    else rows.set(op.key, structuredClone(op.value))
  }
}
