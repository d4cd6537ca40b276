import type { Conversation } from '../../model/conversation.js'
import type { ArchiveLine } from './archive-format.js'
import type { StoredFile } from './files.js'
import { keepFile } from './files.js'
import { indexMessage } from './indexing.js'
import type { Row } from './rows.js'
import { rowKey, rowOf } from './rows.js'
import type { WriteTransaction } from './schema.js'
import { readWorld, writeWorld } from './world-record.js'

/** What one transaction of an import stores. */
export type MergeItem =
  | Exclude<ArchiveLine, { readonly kind: 'file' | 'bytes' }>
  | { readonly kind: 'file', readonly file: StoredFile }

/** A newer conversation replaces an older one; but places that were given in a thread stay given. */
const joined = (incoming: Conversation, known: Row | undefined): Conversation => {
  const lastSeq = (known?.value as Conversation | null | undefined)?.lastSeq ?? 0
  return lastSeq > incoming.lastSeq ? { ...incoming, lastSeq } : incoming
}

const mergeRecord = async (
  transaction: WriteTransaction, item: Exclude<MergeItem, { readonly kind: 'file' }>,
): Promise<boolean> => {
  const owner = 'owner' in item ? item.owner : null
  const { id, version } = item.value
  const store = transaction.objectStore(item.kind)
  const known = await store.get(rowKey(id, owner)) as Row | undefined
  if (known && known.version >= version) return false
  const value = item.kind === 'conversation' ? joined(item.value, known) : item.value
  // The compiler cannot follow that kind and value belong together.
  await store.put(rowOf({ kind: item.kind, id, version, value, owner } as Parameters<typeof rowOf>[0]))
  if (item.kind === 'message') await indexMessage(transaction, id, item.value)
  return true
}

/**
 * Stores what is newer than what is there: by id and version, the newer version wins; of two alike the one that was
 * there. Marks the world as uncounted until the import is over. Resolves with what was stored, item by item.
 */
export const merge = async (
  transaction: WriteTransaction, items: readonly MergeItem[],
): Promise<readonly boolean[]> => {
  const world = await readWorld(transaction)
  if (world && !world.uncounted) await writeWorld(transaction, { ...world, uncounted: true })
  // Two lines about one record must meet in their order; all others need not wait for each other.
  const turns = new Map<string, Promise<boolean>>()
  return Promise.all(items.map(item => {
    const id = item.kind === 'file' ? item.file.id : item.value.id
    const key = JSON.stringify([item.kind, 'owner' in item ? item.owner : null, id])
    const work = async (): Promise<boolean> => item.kind === 'file'
      ? await keepFile(transaction, item.file) === item.file
      : await mergeRecord(transaction, item)
    const turn = turns.get(key)?.then(work) ?? work()
    turns.set(key, turn)
    return turn
  }))
}
