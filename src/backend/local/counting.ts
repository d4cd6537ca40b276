import type { Counts } from '../../model/counts.js'
import type { RecordKind, RecordTypes } from '../../model/record.js'
import type { Sortable } from '../../model/sort.js'
import { accessOf } from '../rules/access.js'
import { isHistoryPlace } from '../rules/count-places.js'
import { put } from '../rules/put.js'
import { recount } from '../rules/tally.js'
import { store } from './commit.js'
import type { Row } from './rows.js'
import { ownedBy } from './rows.js'
import type { WriteTransaction } from './schema.js'
import { readWorld, writeWorld } from './world-record.js'

const all = async <K extends RecordKind>(
  transaction: WriteTransaction, kind: K, range: IDBKeyRange | null = null,
): Promise<readonly RecordTypes[K][]> => {
  const rows = await transaction.objectStore(kind).getAll(range) as Row<K>[]
  return rows.flatMap(row => row.value ?? [])
}

/** Counts for every agent from scratch, after an import. Counts that are right already keep their version. */
export const countAnew = async (transaction: WriteTransaction): Promise<void> => {
  const [agents, inboxes, channels, conversations] = await Promise.all([
    all(transaction, 'agent'), all(transaction, 'inbox'), all(transaction, 'channel'), all(transaction, 'conversation'),
  ])
  for (const { id: agentId } of agents) {
    const [marks, known] = await Promise.all([
      all(transaction, 'mark', ownedBy(agentId)), all(transaction, 'counts', ownedBy(agentId)),
    ])
    const markOf = new Map(marks.map(mark => [mark.id, mark]))
    const countsOf = new Map<string, Counts>(known.map(counts => [counts.id, counts]))
    const access = accessOf(agentId, inboxes, channels)
    const rows: readonly Sortable[] = conversations.filter(one => access.maySee(one))
      .map(conversation => ({ conversation, mark: markOf.get(conversation.id) }))
    const counted = recount(access, rows)
    const emptied = known.filter(({ id }) => isHistoryPlace(id) && !counted.some(one => one.id === id))
      .map(one => ({ ...one, open: 0, unread: 0 }))
    const changed = [...counted, ...emptied].flatMap(({ id, open, unread }) => {
      const old = countsOf.get(id)
      if (old?.open === open && old.unread === unread) return []
      return put('counts', { id, open, unread, version: (old?.version ?? 0) + 1 }, agentId)
    })
    await store(transaction, changed)
  }
  const world = await readWorld(transaction)
  if (world) await writeWorld(transaction, { tenantId: world.tenantId, epoch: world.epoch })
}
