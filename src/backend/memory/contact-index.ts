import type { Contact } from '../../model/contact.js'
import { addressKey } from '../rules/address.js'
import type { ContactPlace } from '../rules/contact-order.js'
import { compareContacts, contactPlace } from '../rules/contact-order.js'
import { OrderedRows } from '../rules/ordered-rows.js'

/** Contacts by address, and in the order of their names. */
export class ContactIndex {
  readonly #byAddress = new Map<string, Set<string>>()
  readonly #all: () => Iterable<Contact>
  /** Made when a list is first asked for. */
  #byName: OrderedRows<ContactPlace, ContactPlace> | null = null

  constructor(all: () => Iterable<Contact>) {
    this.#all = all
  }

  /** Ids of contacts with that address, the oldest entry first. */
  at(address: string): Iterable<string> {
    return this.#byAddress.get(addressKey(address)) ?? []
  }

  byName(): OrderedRows<ContactPlace, ContactPlace> {
    return this.#byName ??= new OrderedRows(compareContacts, Array.from(this.#all(), contactPlace))
  }

  change(before: Contact | undefined, after: Contact | undefined): void {
    if (before) {
      for (const key of this.#keys(before)) this.#byAddress.get(key)?.delete(before.id)
      this.#byName?.remove(contactPlace(before))
    }
    if (!after) return
    for (const key of this.#keys(after)) {
      const ids = this.#byAddress.get(key) ?? new Set()
      this.#byAddress.set(key, ids.add(after.id))
    }
    this.#byName?.insert(contactPlace(after))
  }

  *#keys({ phones, emails }: Contact): Iterable<string> {
    for (const { value } of [...phones, ...emails]) yield addressKey(value)
  }
}
