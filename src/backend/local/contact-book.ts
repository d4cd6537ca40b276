import type { Contact } from '../../model/contact.js'
import type { ContactPlace } from '../rules/contact-order.js'
import { compareContacts, contactPlace } from '../rules/contact-order.js'
import type { Findable, Sought } from '../rules/search.js'
import { findableContact, finds, isNarrower, soughtAmongAll } from '../rules/search.js'
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

/** All that something typed finds, whoever may see it: what is typed on can only be among these. */
interface Narrowed {
  readonly sought: Sought
  readonly entries: readonly Entry[]
  readonly byId: ReadonlyMap<string, Entry>
}

const areAlike = (a: Sought, b: Sought): boolean => a === b || (isNarrower(a, b) && isNarrower(b, a))

/** All contacts in the order of their names. Finds the same as `findsContact`, without looking at the disk. */
export class ContactBook {
  readonly #entries: OrderedRows<ContactPlace, Entry>
  readonly #byId: Map<string, Entry>
  #narrowed: Narrowed | null = null

  constructor(contacts: Iterable<Contact>) {
    const entries = Array.from(contacts, entryOf)
    this.#byId = new Map(entries.map(entry => [entry.id, entry]))
    this.#entries = new OrderedRows<ContactPlace, Entry>(compareContacts, entries)
  }

  change(id: string, after: Contact | null): void {
    this.#narrowed = null
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
    const entries = sought === null ? this.#entries : this.#found(sought).entries
    return entries.filter(entry => isSeen(entry, agentId))
  }

  /** Whether a search finds one, and an agent may see it. Asked for each of very many conversations. */
  isFound(id: string, sought: Sought, agentId: string): boolean {
    const entry = this.#found(sought).byId.get(id)
    return entry !== undefined && isSeen(entry, agentId)
  }

  #found(sought: Sought): Narrowed {
    const known = this.#narrowed
    if (known?.sought === sought) return known
    if (known && areAlike(sought, known.sought)) return this.#narrowed = { ...known, sought }
    // Without a word nothing was found, and that says nothing of what has one.
    const isTypedOn = known !== null && known.sought.words.length > 0 && isNarrower(sought, known.sought)
    const among = isTypedOn ? known.entries : this.#entries
    const entries = among.filter(entry => finds(entry, sought))
    return this.#narrowed = { sought, entries, byId: new Map(entries.map(entry => [entry.id, entry])) }
  }
}
