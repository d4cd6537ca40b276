import type { Contact } from '../../model/contact.js'
import { compareContacts, contactCursor, contactPlaceAt } from '../rules/contact-order.js'
import { PAGE_LIMIT } from '../rules/conversation-views.js'
import { maySeeContact } from '../rules/members.js'
import { notFound } from '../rules/refuse.js'
import { findsContact, soughtAmongAll } from '../rules/search.js'
import type { Answer } from './answer.js'
import { Included } from './included.js'

export const answerContact: Answer<'contact'> = ({ contactId }, { store, agentId }) => {
  const contact = store.find('contact', contactId)
  if (!contact || !maySeeContact(contact, agentId)) throw notFound('contact', contactId)
  const included = new Included(store, agentId)
  included.contact(contactId)
  return { items: [contact], included: included.changes, total: 1, next: null, previous: null }
}

export const answerContacts: Answer<'contacts'> = ({ search = '', favorites, limit, cursor }, { store, agentId }) => {
  const size = Math.min(PAGE_LIMIT, Math.max(1, Math.floor(limit) || 1))
  const sought = soughtAmongAll(search)
  const matching = (contact: Contact | undefined): boolean =>
    contact !== undefined
    && maySeeContact(contact, agentId)
    && (favorites === undefined || (store.find('favorite', contact.id, agentId) !== undefined) === favorites)
    && (sought === null || findsContact(contact, sought))
  const contacts = store.table('contact')
  const found = store.contacts.byName().filter(({ id }) => matching(contacts.get(id)))
  const after = cursor === undefined ? null : contactPlaceAt(cursor)
  const behind = after === null ? found : found.filter(place => compareContacts(place, after) > 0)
  const places = behind.slice(0, size)
  const included = new Included(store, agentId)
  for (const { id } of places) included.contact(id)
  const last = places.at(-1)
  return {
    items: places.map(({ id }) => contacts.get(id)!),
    included: included.changes,
    total: found.length,
    next: last && behind.length > size ? contactCursor(last) : null,
    previous: null,
  }
}
