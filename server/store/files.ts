import { createHash } from 'node:crypto'
import type { Attachment } from '../../src/model/attachment.js'
import type { Scope } from './store.js'

export interface NewFile {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly agentId: string
}

export interface StoredBytes {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

interface FileRow {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
}

/** A stored record names no address: whoever is told of a file is given one of their own. */
const recordOf = ({ id, name, type, size }: FileRow): Attachment => ({ id, name, type, size, url: null })

export const attachmentOf = async ({ query, tenant }: Scope, id: string): Promise<Attachment | undefined> => {
  const [row] = await query<FileRow>(
    'select id, name, type, size from inbox.file where tenant = $1 and id = $2', [tenant, id])
  return row && recordOf(row)
}

/** Keeps a file unless there is one of that id: a repeated upload is harmless. Resolves with what is kept. */
export const keepFile = async (scope: Scope, file: NewFile): Promise<Attachment> => {
  const known = await attachmentOf(scope, file.id)
  if (known) return known
  const { query, tenant } = scope
  const hash = createHash('sha256').update(file.bytes).digest('hex')
  await query('insert into inbox.blob (tenant, hash, bytes) values ($1, $2, $3) on conflict do nothing', [
    tenant, hash, file.bytes,
  ])
  const size = file.bytes.length
  await query('insert into inbox.file (tenant, id, name, type, size, hash, agent) values ($1, $2, $3, $4, $5, $6, $7)', [
    tenant, file.id, file.name, file.type, size, hash, file.agentId,
  ])
  return recordOf({ ...file, size })
}

export const bytesOf = async ({ query, tenant }: Scope, id: string): Promise<StoredBytes | undefined> => {
  const [row] = await query<StoredBytes>(`
    select file.name, file.type, blob.bytes from inbox.file join inbox.blob using (tenant, hash)
    where file.tenant = $1 and file.id = $2
  `, [tenant, id])
  return row
}

/** Those of some ids under which bytes are stored. */
export const storedAmong = async ({ query, tenant }: Scope, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await query<{ id: string }>('select id from inbox.file where tenant = $1 and id = any($2)', [tenant, ids])
  return new Set(rows.map(({ id }) => id))
}
