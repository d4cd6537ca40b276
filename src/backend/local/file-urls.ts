import type { Attachment } from '../../model/attachment.js'
import type { Message } from '../../model/message.js'
import type { Change } from '../changes.js'
import { servedType } from '../rules/attachments.js'
import type { Entry } from '../rules/settle.js'
import { readFile } from './files.js'
import type { Storage } from './storage.js'

/** Addresses of stored files, made by each page for itself when a message first needs them. */
export class FileUrls {
  readonly #storage: Storage
  /** Null: no bytes are stored. */
  readonly #urls = new Map<string, string | null>()

  constructor(storage: Storage) {
    this.#storage = storage
  }

  /** Looks up the files of some messages. Those that cannot be read now stay without an address. */
  async prepare(messages: Iterable<Message>): Promise<void> {
    const ids = new Set<string>()
    for (const { attachments } of messages) {
      for (const { id } of attachments) if (!this.#urls.has(id)) ids.add(id)
    }
    if (ids.size === 0) return
    const files = await this.#storage.read(['files'], transaction =>
      Promise.all(Array.from(ids, id => readFile(transaction, id)))).catch(() => [])
    for (const [index, id] of [...ids].entries()) {
      const blob = files[index]?.blob
      if (files.length > 0 && !this.#urls.has(id)) this.#urls.set(id, blob ? addressOf(blob) : null)
    }
  }

  prepareEntries(entries: readonly Entry[]): Promise<void> {
    return this.prepare(entries.flatMap(({ write }) => write.kind === 'message' && write.value ? [write.value] : []))
  }

  /** The message with the addresses of its files. */
  dress(message: Message): Message {
    if (!message.attachments.some(({ id }) => this.#urls.get(id))) return message
    const attachments = message.attachments.map(one => ({ ...one, url: this.#urls.get(one.id) ?? one.url }))
    return { ...message, attachments }
  }

  /** A file that was just uploaded, with its address. */
  dressAttachment(attachment: Attachment, blob: Blob): Attachment {
    const url = this.#urls.get(attachment.id) ?? addressOf(blob)
    this.#urls.set(attachment.id, url)
    return { ...attachment, url }
  }

  dressChanges(changes: readonly Change[]): readonly Change[] {
    return changes.map(change =>
      change.kind === 'message' && change.value ? { ...change, value: this.dress(change.value) } : change)
  }

  /** Files may have come with an import. */
  forgetMissing(): void {
    for (const [id, url] of this.#urls) if (url === null) this.#urls.delete(id)
  }

  close(): void {
    for (const url of this.#urls.values()) if (url !== null) URL.revokeObjectURL(url)
    this.#urls.clear()
  }
}

const addressOf = (blob: Blob): string => URL.createObjectURL(blob.slice(0, blob.size, servedType(blob.type)))
