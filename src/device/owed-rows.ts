import type { DeviceMerges, DeviceOp, DeviceSubject, DeviceTable } from './device.js'
import { joined } from './joined.js'

const keyOf = ({ table, key }: Pick<DeviceOp, 'table' | 'key'>): string => `${table} ${key}`

/** Undefined: it removes the row. */
export const valueOf = (op: DeviceOp): unknown => 'value' in op ? op.value : undefined

/** What is still to be stored, in the order written; a row that is written again waits anew. */
export const createOwedRows = (merges: DeviceMerges) => {
  const owed = new Map<string, DeviceOp>()
  /** Rows written in one step with what only this tab may store: without that they are half of a step. */
  const bound = new Set<string>()
  return {
    all: (): readonly DeviceOp[] => [...owed.values()],
    of: (row: Pick<DeviceSubject, 'table' | 'key'>): DeviceOp | undefined => owed.get(keyOf(row)),
    /** Of some rows, those that every tab may store by itself. */
    free: (ops: readonly DeviceOp[]): readonly DeviceOp[] =>
      ops.filter(op => merges[op.table] && !bound.has(keyOf(op))),
    owe(ops: readonly DeviceOp[]) {
      const isWhole = ops.every(op => merges[op.table])
      for (const op of ops) {
        const key = keyOf(op)
        if (!isWhole) bound.add(key)
        const before = owed.get(key)
        owed.delete(key)
        owed.set(key, joined(merges, op, before && valueOf(before)))
      }
    },
    /** They are stored: what was written since is still owed. */
    settle(ops: readonly DeviceOp[]) {
      for (const op of ops) {
        if (this.of(op) !== op) continue
        owed.delete(keyOf(op))
        bound.delete(keyOf(op))
      }
    },
    /** Makes of what a table has what it will have. */
    lay(table: DeviceTable, rows: Map<string, unknown>) {
      for (const op of owed.values()) {
        if (op.table !== table) continue
        const last = joined(merges, op, rows.get(op.key))
        if ('remove' in last) rows.delete(last.key)
        else rows.set(last.key, last.value)
      }
    },
  }
}
