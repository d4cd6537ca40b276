import type { Contact } from '../../model/contact.js'
import type { ContactPlace } from '../rules/contact-order.js'
import { compareContacts, contactPlace } from '../rules/contact-order.js'
import type { Findable, Sought } from '../rules/search.js'
import { findableContact, finds, soughtAmongAll } from '../rules/search.js'
import { OrderedRows } from '../rules/ordered-rows.js'

/** As much of a contact as lists and searches need. The rest stays on the disk. */
interface Entry extends ContactPlace, Findable {
  readonly ownerId: string | null
}

const entryOf = (contact: Contact): Entry => ({
  ...contactPlace(contact),
  ...findableContact(contact),
  ownerId: contact.scope === 'private' ? contact.ownerId : null,
})

const isSeen = ({ ownerId }: Entry, agentId: string): boolean => ownerId === null || ownerId === agentId

/** All contacts in the order of their names. Finds the same as `findsContact`, without looking at the disk. */
export class ContactBook {
  readonly #entries: OrderedRows<ContactPlace, Entry>
  readonly #byId: Map<string, Entry>

  constructor(contacts: Iterable<Contact>) {
    const entries = Array.from(contacts, entryOf)
    this.#byId = new Map(entries.map(entry => [entry.id, entry]))
    this.#entries = new OrderedRows<ContactPlace, Entry>(compareContacts, entries)
  }

  change(id: string, after: Contact | null): void {
    const before = this.#byId.get(id)
    if (before) this.#entries.remove(before)
    this.#byId.delete(id)
    if (!after) return
    const entry = entryOf(after)
    this.#byId.set(id, entry)
    this.#entries.insert(entry)
  }

  /** The places of those an agent may see and the search finds, by name. */
  find(search: string, agentId: string): readonly ContactPlace[] {
    const sought = soughtAmongAll(search)
    return this.#entries.filter(entry => isSeen(entry, agentId) && (sought === null || finds(entry, sought)))
  }

  /** Whether a search finds one, and an agent may see it. */
  isFound(id: string, sought: Sought, agentId: string): boolean {
    const entry = this.#byId.get(id)
    return entry !== undefined && isSeen(entry, agentId) && finds(entry, sought)
  }
}
