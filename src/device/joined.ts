import type { DeviceMerges, DeviceOp } from './device.js'

/** What to write where something is kept already: both joined, in tables that are. */
export const joined = (merges: DeviceMerges, op: DeviceOp, kept: unknown): DeviceOp => {
  const merge = merges[op.table]
  return merge && 'value' in op && kept !== undefined ? { ...op, value: merge(kept, op.value) } : op
}
