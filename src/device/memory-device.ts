import type { Device, DeviceOp, DeviceRow, DeviceStore, DeviceTable } from './device.js'
import { joined } from './joined.js'

type Tables = Map<DeviceTable, Map<string, unknown>>

/** One account's rows, and the tabs that share them. */
interface Shared {
  readonly tables: Tables
  readonly tabs: Set<Tab>
  /** Who leads stands first, who would like to behind it. */
  readonly queue: Tab[]
}

interface Tab {
  readonly writes: Set<(ops: readonly DeviceOp[]) => void>
  readonly messages: Set<(message: unknown) => void>
  readonly leads: Set<(leads: boolean) => void>
}

/** Rows in memory: the device of tests and stories. Stores opened with one scope are tabs to each other. */
export const createMemoryDevice = (): Device => {
  const scopes = new Map<string, Shared>()
  return {
    open(scope, merges = {}): DeviceStore {
      const shared: Shared = scopes.get(scope) ?? { tables: new Map(), tabs: new Set(), queue: [] }
      scopes.set(scope, shared)
      const tab: Tab = { writes: new Set(), messages: new Set(), leads: new Set() }
      shared.tabs.add(tab)
      const others = () => [...shared.tabs].filter(other => other !== tab)

      const write = (ops: readonly DeviceOp[]) => {
        const stored = ops.map(op => joined(merges, op, shared.tables.get(op.table)?.get(op.key)))
        apply(shared.tables, stored)
        for (const other of others()) for (const listener of [...other.writes]) listener(structuredClone(stored))
      }

      return {
        rows: table => Promise.resolve(rowsOf(shared.tables, table)),
        row: (table, key) => Promise.resolve(structuredClone(shared.tables.get(table)?.get(key))),
        write(ops) {
          write(ops)
          return Promise.resolve(true)
        },
        change({ table, key }, decide) {
          const ops = decide(structuredClone(shared.tables.get(table)?.get(key)), true)
          if (ops) write(ops)
          return Promise.resolve(ops !== null)
        },
        onForeignWrite(listener) {
          tab.writes.add(listener)
          return () => { tab.writes.delete(listener) }
        },
        broadcast(message) {
          for (const other of others()) for (const listener of [...other.messages]) listener(structuredClone(message))
        },
        onBroadcast(listener) {
          tab.messages.add(listener)
          return () => { tab.messages.delete(listener) }
        },
        onLead(listener) {
          const { queue } = shared
          if (!queue.includes(tab)) queue.push(tab)
          tab.leads.add(listener)
          if (queue[0] === tab) listener(true)
          return () => { tab.leads.delete(listener) }
        },
        onFault: () => () => { /* memory has none */ },
        async wipe() {
          await this.write([...shared.tables].flatMap(([table, rows]) =>
            Array.from(rows.keys(), (key): DeviceOp => ({ table, key, remove: true }))))
        },
        close() {
          shared.tabs.delete(tab)
          const { queue } = shared
          const at = queue.indexOf(tab)
          if (at >= 0) queue.splice(at, 1)
          if (at !== 0) return
          for (const listener of [...tab.leads]) listener(false)
          for (const listener of [...queue[0]?.leads ?? []]) listener(true)
        },
      }
    },
  }
}

const rowsOf = (tables: Tables, table: DeviceTable): readonly DeviceRow[] =>
  [...tables.get(table)?.entries() ?? []].map(([key, value]) => ({ key, value: structuredClone(value) }))

const apply = (tables: Tables, ops: readonly DeviceOp[]) => {
  for (const op of ops) {
    let rows = tables.get(op.table)
    if (!rows) tables.set(op.table, rows = new Map<string, unknown>())
    if ('remove' in op) rows.delete(op.key)
    else rows.set(op.key, structuredClone(op.value))
  }
}
