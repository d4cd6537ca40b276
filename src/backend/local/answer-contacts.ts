import { compareContacts, contactCursor, contactPlaceAt } from '../rules/contact-order.js'
import { maySeeContact } from '../rules/members.js'
import { notFound } from '../rules/refuse.js'
import type { Answer } from './answer.js'
import { sizeOf } from './answer.js'
import { Included } from './included.js'

export const answerContact: Answer<'contact'> = async ({ contactId }, { world, contacts }) => {
  const [contact] = await contacts.all([contactId])
  if (!contact || !maySeeContact(contact, world.agentId)) throw notFound('contact', contactId)
  const included = await new Included(world, contacts).contact(contactId).changes()
  return { items: [contact], included, total: 1, next: null, previous: null }
}

export const answerContacts: Answer<'contacts'> = async (query, { world, contacts }) => {
  const { search = '', favorites, limit, cursor } = query
  const after = cursor === undefined ? null : contactPlaceAt(cursor)
  const found = (await contacts.book()).find(search, world.agentId)
    .filter(({ id }) => favorites === undefined || (world.find('favorite', id) !== undefined) === favorites)
  const behind = after === null ? found : found.filter(place => compareContacts(place, after) > 0)
  const places = behind.slice(0, sizeOf(limit))
  const items = await contacts.all(places.map(place => place.id))
  const included = new Included(world, contacts)
  for (const { id } of places) included.contact(id)
  const last = places.at(-1)
  return {
    items,
    included: await included.changes(),
    total: found.length,
    next: last && behind.length > places.length ? contactCursor(last) : null,
    previous: null,
  }
}
