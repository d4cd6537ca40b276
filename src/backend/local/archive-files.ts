import type { ArchivedBytes, ArchivedFile } from './archive-format.js'
import { fromBase64 } from './base64.js'
import type { StoredFile } from './files.js'
import { checkUpload } from '../rules/attachments.js'

interface Arriving {
  readonly file: ArchivedFile
  readonly line: number
  /** As blobs, so that the browser may put them aside. */
  readonly pieces: Blob[]
  size: number
}

/** Puts the files of an archive together, one at a time. Each answer is a whole file, what is wrong, or null: go on. */
export class ArrivingFiles {
  #arriving: Arriving | null = null

  begin(file: ArchivedFile, line: number): StoredFile | string | null {
    try {
      checkUpload(file.size)
    } catch {
      return 'value.size: too large'
    }
    this.#arriving = { file, line, pieces: [], size: 0 }
    return file.size === 0 ? this.#finish(this.#arriving) : null
  }

  add({ fileId, index, data }: ArchivedBytes): StoredFile | string | null {
    const arriving = this.#arriving
    if (arriving?.file.id !== fileId) return 'value.fileId: its file did not come before it'
    if (index !== arriving.pieces.length) return 'value.index: not the next piece'
    const bytes = fromBase64(data)
    if (!bytes) return 'value.data: not base64'
    arriving.pieces.push(new Blob([bytes]))
    arriving.size += bytes.length
    if (arriving.size < arriving.file.size) return null
    return arriving.size === arriving.file.size ? this.#finish(arriving) : 'value.data: more bytes than the file has'
  }

  /** The line of the file whose bytes are still coming. */
  get line(): number | null {
    return this.#arriving?.line ?? null
  }

  /** Its bytes ended too early. Returns its line. */
  giveUp(): number | null {
    const { line } = this
    this.#arriving = null
    return line
  }

  #finish({ file: { id, name, type }, pieces }: Arriving): StoredFile {
    this.#arriving = null
    return { id, name, blob: new Blob(pieces, { type }) }
  }
}
