import type { RecordKind, RecordTypes } from '../../model/record.js'
import { MINE_KINDS } from '../../model/record.js'
import { lastPosition } from './log.js'
import type { Row } from './rows.js'
import { ownedBy } from './rows.js'
import type { ReadTransaction } from './schema.js'
import type { Storage } from './storage.js'

/** Kinds of which there are few: names and counts, and what all else refers to. */
export const FEW_KINDS = [
  'agent', 'inbox', 'channel', 'opt-out', 'tag', 'canned', 'view', 'favorite', 'counts', 'preferences',
] as const satisfies readonly RecordKind[]
/** Kinds of which there is one for each conversation. */
export const MANY_KINDS = ['conversation', 'mark'] as const satisfies readonly RecordKind[]

type FewKind = (typeof FEW_KINDS)[number]
type ManyKind = (typeof MANY_KINDS)[number]
/** Kinds held in memory: lists, counts and names come from there. Messages, contacts and files stay on the disk. */
export type HeldKind = FewKind | ManyKind
export type Tables = { readonly [K in HeldKind]: Map<string, RecordTypes[K]> }

export const isHeld = (kind: RecordKind): kind is HeldKind =>
  ([...FEW_KINDS, ...MANY_KINDS] as readonly RecordKind[]).includes(kind)

/** How many rows are read at a time: what comes between two frames must not hold up the second. */
const CHUNK = 1_000

export const emptyTables = (): Tables => ({
  agent: new Map(), inbox: new Map(), channel: new Map(), conversation: new Map(), 'opt-out': new Map(),
  tag: new Map(), canned: new Map(), mark: new Map(), favorite: new Map(), counts: new Map(),
  view: new Map(), preferences: new Map(),
})

export type Hold = (kind: HeldKind, value: RecordTypes[HeldKind]) => void

/** Takes records in, unless newer ones are there. */
export const holdIn = (tables: Tables): Hold => (kind, value) => {
  const table = tables[kind] as Map<string, RecordTypes[HeldKind]>
  const known = table.get(value.id)
  if (!known || known.version < value.version) table.set(value.id, value)
}

const rangeOf = (kind: HeldKind, agentId: string): IDBKeyRange | null =>
  (MINE_KINDS as readonly RecordKind[]).includes(kind) ? ownedBy(agentId) : null

/** Tables of the few kinds, and the position they are as new as. */
export const readFew = async (
  transaction: ReadTransaction, agentId: string,
): Promise<{ readonly tables: Tables, readonly position: number }> => {
  const position = lastPosition(transaction)
  const tables = emptyTables()
  const hold = holdIn(tables)
  await Promise.all(FEW_KINDS.map(async kind => {
    const rows = await transaction.objectStore(kind).getAll(rangeOf(kind, agentId)) as Row<HeldKind>[]
    for (const { value } of rows) if (value) hold(kind, value)
  }))
  return { tables, position: await position }
}

/** The rows behind a key, or all from the first one. */
const chunkRange = (kind: ManyKind, agentId: string, last: string | undefined): IDBKeyRange | null => {
  if (last === undefined) return rangeOf(kind, agentId)
  return kind === 'mark'
    ? IDBKeyRange.bound([agentId, last], [agentId, []], true)
    : IDBKeyRange.lowerBound(last, true)
}

/**
 * Reads all records of the other kinds, bit by bit: each bit as new as the moment it was read. The log from before the
 * first bit on tells the rest.
 */
export const readMany = async (storage: Storage, agentId: string, hold: Hold): Promise<void> => {
  for (const kind of MANY_KINDS) {
    for (let last: string | undefined, isMore = true; isMore;) {
      const rows = await storage.read([kind], transaction => transaction.objectStore(kind)
        .getAll(chunkRange(kind, agentId, last), CHUNK) as Promise<Row<ManyKind>[]>)
      for (const { value } of rows) if (value) hold(kind, value)
      last = rows.at(-1)?.id
      isMore = rows.length === CHUNK
    }
  }
}
