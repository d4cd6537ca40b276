import type { Conversation } from '../../model/conversation.js'
import { MINE_KINDS } from '../../model/record.js'
import type { ArchivedKind, ArchiveHeader, ArchiveLine } from './archive-format.js'
import { ARCHIVE_FORMAT, ARCHIVE_VERSION } from './archive-format.js'
import { toBase64 } from './base64.js'
import type { StoredFile } from './files.js'
import { readFile } from './files.js'
import type { Row } from './rows.js'
import type { ReadTransaction, StoreName } from './schema.js'
import type { Storage } from './storage.js'
import type { WorldRecord } from './world-record.js'

/** Records read at a time: enough to be fast, few enough to hold. */
const PAGE = 500
const CONVERSATIONS = 50
/** Bytes in a line of a file; a multiple of three, so that only the last line is padded. */
const PIECE = 192 * 1024

type SimpleKind = Exclude<ArchivedKind, 'message' | 'conversation'>

const before: readonly SimpleKind[] = ['agent', 'inbox', 'channel', 'tag', 'canned', 'contact', 'opt-out', 'view']
const behind: readonly SimpleKind[] = ['mark', 'favorite', 'preferences']

const isMine = (kind: SimpleKind): boolean => (MINE_KINDS as readonly string[]).includes(kind)

const lineOf = (kind: SimpleKind, { owner, value }: Row): ArchiveLine =>
  ({ kind, ...isMine(kind) && { owner }, value }) as unknown as ArchiveLine

/** The rows of a store, page by page: no transaction waits for whoever reads. */
async function* pages<T extends { readonly id: string, readonly owner?: string }>(
  storage: Storage, name: StoreName, size: number,
): AsyncIterable<readonly T[]> {
  let last: IDBValidKey | null = null
  for (;;) {
    const range: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true)
    const rows: T[] = await storage.read([name], transaction =>
      transaction.objectStore(name).getAll(range, size) as Promise<T[]>)
    if (rows.length > 0) yield rows
    const end: T | undefined = rows.at(-1)
    if (rows.length < size || !end) return
    last = end.owner === undefined ? end.id : [end.owner, end.id]
  }
}

async function* simple(storage: Storage, kind: SimpleKind): AsyncIterable<ArchiveLine> {
  for await (const rows of pages<Row>(storage, kind, PAGE)) {
    for (const row of rows) if (row.value) yield lineOf(kind, row)
  }
}

const messagesBehind = (
  transaction: ReadTransaction, { id, lastSeq }: Conversation, seq: number,
): Promise<Row<'message'>[]> =>
  transaction.objectStore('message').index('place')
    .getAll(IDBKeyRange.bound([id, seq], [id, lastSeq], true), PAGE) as Promise<Row<'message'>[]>

/** A conversation follows its messages: wherever an import breaks off, no conversation lacks what it tells of. */
async function* conversations(storage: Storage): AsyncIterable<ArchiveLine> {
  for await (const rows of pages<Row<'conversation'>>(storage, 'conversation', CONVERSATIONS)) {
    const found = rows.flatMap(row => row.value ?? [])
    const firsts = await storage.read(['message'], transaction =>
      Promise.all(found.map(one => messagesBehind(transaction, one, -1))))
    for (const [index, conversation] of found.entries()) {
      let messages = firsts[index]!
      while (messages.length > 0) {
        for (const { value } of messages) if (value) yield { kind: 'message', value }
        const seq = messages.length < PAGE ? undefined : messages.at(-1)?.value?.seq
        messages = seq === undefined
          ? []
          : await storage.read(['message'], transaction => messagesBehind(transaction, conversation, seq))
      }
      yield { kind: 'conversation', value: conversation }
    }
  }
}

async function* fileLines({ id, name, blob }: StoredFile): AsyncIterable<ArchiveLine> {
  yield { kind: 'file', value: { id, name, type: blob.type, size: blob.size } }
  for (let index = 0; index * PIECE < blob.size; index++) {
    const piece = await blob.slice(index * PIECE, (index + 1) * PIECE).arrayBuffer()
    yield { kind: 'bytes', value: { fileId: id, index, data: toBase64(new Uint8Array(piece)) } }
  }
}

async function* files(storage: Storage): AsyncIterable<ArchiveLine> {
  const ids = await storage.read(['files'], transaction =>
    transaction.objectStore('files').getAllKeys() as Promise<string[]>)
  for (const id of ids) {
    const file = await storage.read(['files'], transaction => readFile(transaction, id))
    if (file) yield* fileLines(file)
  }
}

/** How many records an archive will hold, more or less: things may change while it is written. */
export const countRecords = (storage: Storage): Promise<number> => {
  const kinds: readonly StoreName[] = [...before, 'message', 'conversation', ...behind, 'files']
  return storage.read(kinds, async transaction => {
    const counts = await Promise.all(kinds.map(kind => transaction.objectStore(kind).count()))
    return counts.reduce((sum, count) => sum + count, 0)
  })
}

/** Everything, line by line, the header first. */
export async function* archiveLines(
  storage: Storage, { tenantId }: WorldRecord, now: number,
): AsyncIterable<ArchiveHeader | ArchiveLine> {
  yield { format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, tenantId, exportedAt: now }
  for (const kind of before) yield* simple(storage, kind)
  yield* conversations(storage)
  for (const kind of behind) yield* simple(storage, kind)
  yield* files(storage)
}
