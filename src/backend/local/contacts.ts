import type { Contact } from '../../model/contact.js'
import type { Entry } from '../rules/settle.js'
import { ContactBook } from './contact-book.js'
import type { Row } from './rows.js'
import type { Storage } from './storage.js'

/** How many contacts are held; more than a screen refers to. */
const HELD = 2_000
/** How many are read at a time for the book. */
const CHUNK = 500

/** Contacts lie on the disk. Those looked at lately are held, and a slim book of all is made for the first search. */
export class Contacts {
  readonly #storage: Storage
  readonly #held = new Map<string, Contact>()
  #book: Promise<ContactBook> | null = null

  constructor(storage: Storage) {
    this.#storage = storage
  }

  /** Those of the contacts that exist, in that order. */
  async all(ids: Iterable<string>): Promise<readonly Contact[]> {
    const wanted = [...ids]
    const missing = wanted.filter(id => !this.#held.has(id))
    const found = new Map<string, Contact>()
    for (const id of wanted) if (this.#held.has(id)) found.set(id, this.#held.get(id)!)
    if (missing.length > 0) {
      const rows = await this.#storage.read(['contact'], transaction => Promise.all(missing.map(id =>
        transaction.objectStore('contact').get(id) as Promise<Row<'contact'> | undefined>)))
      for (const row of rows) {
        if (!row?.value) continue
        this.#hold(row.value)
        found.set(row.id, row.value)
      }
    }
    return wanted.flatMap(id => found.get(id) ?? [])
  }

  book(): Promise<ContactBook> {
    this.#book ??= this.#readBook().catch((error: unknown) => {
      this.#book = null
      throw error
    })
    return this.#book
  }

  async apply(entries: readonly Entry[]): Promise<void> {
    const writes = entries.flatMap(({ write }) => write.kind === 'contact' ? [write] : [])
    if (writes.length === 0) return
    const book = await this.#book?.catch(() => null)
    for (const write of writes) {
      this.#held.delete(write.id)
      if (write.value) this.#hold(write.value)
      book?.change(write.id, write.value)
    }
  }

  /** After an import anything may be different. */
  clear(): void {
    this.#held.clear()
    this.#book = null
  }

  /** Bit by bit, as other tasks of the page come between. What changes meanwhile waits for the book in `apply`. */
  async #readBook(): Promise<ContactBook> {
    const book = new ContactBook([])
    for (let last: string | undefined, isMore = true; isMore;) {
      const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true)
      const rows = await this.#storage.read(['contact'], transaction =>
        transaction.objectStore('contact').getAll(range, CHUNK) as Promise<Row<'contact'>[]>)
      for (const { id, value } of rows) book.change(id, value)
      last = rows.at(-1)?.id
      isMore = rows.length === CHUNK
    }
    return book
  }

  #hold(contact: Contact): void {
    const known = this.#held.get(contact.id)
    // A slow answer must not hide what the stream brought meanwhile.
    if (known && known.version > contact.version) return
    this.#held.delete(contact.id)
    this.#held.set(contact.id, contact)
    if (this.#held.size > HELD) this.#held.delete(this.#held.keys().next().value!)
  }
}
