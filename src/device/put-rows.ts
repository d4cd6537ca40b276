import type { DeviceDatabase } from './device-database.js'
import type { DeviceMerges, DeviceOp, DeviceTable } from './device.js'
import { joined } from './joined.js'

export type DeviceTransaction = ReturnType<DeviceDatabase['transaction']>

/** Begins a transaction that writes. What goes wrong with it is told by `putRows`. */
export const beginWrite = (db: DeviceDatabase, tables: readonly DeviceTable[]): DeviceTransaction => {
  const tx = db.transaction([...tables], 'readwrite')
  tx.done.catch(() => { /* whoever puts is told */ })
  return tx
}

/** Writes in a transaction that is begun, and ends it. Resolves with what the rows are now. */
export const putRows = async (
  tx: DeviceTransaction, scope: string, ops: readonly DeviceOp[], merges: DeviceMerges,
): Promise<readonly DeviceOp[]> => {
  const written: DeviceOp[] = []
  let thrown: unknown
  const write = (op: DeviceOp) => {
    written.push(op)
    const table = tx.objectStore(op.table)
    try {
      const asked = 'remove' in op
        ? table.delete?.([scope, op.key])
        : table.put?.({ scope, key: op.key, value: op.value })
      asked?.catch(() => { /* the transaction tells */ })
    } catch (reason) {
      if (thrown !== undefined) return
      thrown = reason
      tx.abort()
    }
  }
  for (const op of ops) {
    if (!merges[op.table]) write(op)
    else tx.objectStore(op.table).get([scope, op.key])
      .then(row => { write(joined(merges, op, row?.value)) }, () => { /* the transaction tells */ })
  }
  try {
    await tx.done
  } catch (reason) {
    throw thrown ?? reason
  }
  return written
}
