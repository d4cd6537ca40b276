import type { Contact } from '../../model/contact.js'
import { addressKey } from '../rules/address.js'
import type { ContactPlace } from '../rules/contact-order.js'
import { findsIn } from '../../model/search.js'
import { compareContacts, contactPlace, plain } from '../rules/contact-order.js'
import type { Sought } from '../rules/search.js'
import { foldedContact } from '../rules/search.js'
import { OrderedRows } from '../rules/ordered-rows.js'

/** As much of a contact as lists and searches need. The rest stays on the disk. */
interface Entry extends ContactPlace {
  readonly texts: readonly string[]
  readonly numbers: readonly string[]
  /** What a search for conversations looks in. */
  readonly names: readonly string[]
  readonly ownerId: string | null
}

const DIGITS = 3

const entryOf = (contact: Contact): Entry => ({
  ...contactPlace(contact),
  texts: [contact.name, contact.company, ...contact.emails.map(one => one.value)].map(plain),
  numbers: contact.phones.map(one => addressKey(one.value)),
  names: foldedContact(contact),
  ownerId: contact.scope === 'private' ? contact.ownerId : null,
})

/** All contacts in the order of their names. Finds the same as `contactMatches`, without looking at the disk. */
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
    const wanted = plain(search.trim())
    const digits = addressKey(wanted).replace(/^\+/, '')
    const byNumber = digits.length >= DIGITS
    return this.#entries.filter(({ ownerId, texts, numbers }) =>
      (ownerId === null || ownerId === agentId)
      && (wanted === '' || texts.some(text => text.includes(wanted))
        || (byNumber && numbers.some(number => number.includes(digits)))))
  }

  /** Ids of those an agent may see and whose names a search for conversations finds. */
  named({ words }: Sought, agentId: string): ReadonlySet<string> {
    const found = new Set<string>()
    for (const { id, names, ownerId } of this.#byId.values()) {
      if ((ownerId === null || ownerId === agentId) && findsIn(names, words)) found.add(id)
    }
    return found
  }
}
