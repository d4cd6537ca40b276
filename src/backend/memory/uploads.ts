import type { Attachment } from '../../model/attachment.js'
import type { UploadOptions } from '../backend.js'
import { attachmentOf, checkUpload, servedType } from '../rules/attachments.js'

/** Files that agents brought, held as long as the world lives. */
export class Uploads {
  readonly #urls = new Map<string, string>()

  /** The same id again only names a new place for the same bytes; who calls keeps the first record. */
  take(blob: Blob, { id, name, progress }: UploadOptions): Attachment {
    checkUpload(blob.size)
    const url = this.#urls.get(id) ?? URL.createObjectURL(blob.slice(0, blob.size, servedType(blob.type)))
    this.#urls.set(id, url)
    progress?.(1)
    return attachmentOf(blob, { id, name }, url)
  }

  release(): void {
    for (const url of this.#urls.values()) URL.revokeObjectURL(url)
    this.#urls.clear()
  }
}
