import type { Attachment } from '../../model/attachment.js'
import { attachmentOf } from '../rules/attachments.js'
import type { ReadTransaction, WriteTransaction } from './schema.js'

/** An uploaded file. */
export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly blob: Blob
}

/** The stored record names no address: each page makes one of its own for the bytes. */
export const attachmentOfFile = ({ blob, id, name }: StoredFile): Attachment => attachmentOf(blob, { id, name }, null)

export const readFile = (transaction: ReadTransaction, id: string): Promise<StoredFile | undefined> =>
  transaction.objectStore('files').get(id) as Promise<StoredFile | undefined>

/** Keeps a file unless there is one of that id: a repeated upload is harmless. Resolves with what is kept. */
export const keepFile = async (transaction: WriteTransaction, file: StoredFile): Promise<StoredFile> => {
  const known = await readFile(transaction, file.id)
  if (!known) await transaction.objectStore('files').add(file)
  return known ?? file
}
