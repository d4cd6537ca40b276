import type { DeviceMerges, DeviceOp, DeviceTable } from './device.js'
import { joined } from './joined.js'

/** Between a row's key and the tab that wrote beside it; no key has it: ASCII's record separator. */
const BESIDE = '\u001e'

/**
 * What a page writes as it goes. It hears no answer, so it cannot read a row to join it with its own: such rows are
 * written beside, over no other tab's word.
 */
export const lastWords = (ops: readonly DeviceOp[], merges: DeviceMerges, tab: string): readonly DeviceOp[] =>
  ops.map(op => merges[op.table] && 'value' in op ? { ...op, key: `${op.key}${BESIDE}${tab}` } : op)

/** Joins what pages wrote beside a table's rows with them. Returns what has to be written for it to stay so. */
export const gatherWords = (
  table: DeviceTable, rows: Map<string, unknown>, merges: DeviceMerges,
): readonly DeviceOp[] => {
  const news: DeviceOp[] = []
  if (!merges[table]) return news
  for (const [key, value] of [...rows]) {
    const [own = '', by] = key.split(BESIDE)
    if (by === undefined) continue
    const last = joined(merges, { table, key: own, value }, rows.get(own))
    rows.delete(key)
    if ('value' in last) rows.set(own, last.value)
    news.push(last, { table, key, remove: true })
  }
  return news
}
