import type { Contact } from '../../model/contact.js'
import { fold } from '../../model/search.js'
import { invalid } from './refuse.js'

/** Where a contact stands in a list by name; who has no name stands last. */
export interface ContactPlace {
  readonly key: string
  readonly id: string
}

const LAST = '\uffff'

export const contactPlace = ({ id, name }: Pick<Contact, 'id' | 'name'>): ContactPlace =>
  ({ id, key: fold(name.trim()) || LAST })

export const compareContacts = (a: ContactPlace, b: ContactPlace): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

export const contactCursor = ({ key, id }: ContactPlace): string => JSON.stringify([key, id])

/** The place a cursor of `contactCursor` names; anything else is `invalid`. */
export const contactPlaceAt = (cursor: string): ContactPlace => {
  try {
    const parts: unknown = JSON.parse(cursor)
    if (Array.isArray(parts) && typeof parts[0] === 'string' && typeof parts[1] === 'string') {
      return { key: parts[0], id: parts[1] }
    }
  } catch {
    // Answered below, like every other text that is no cursor.
  }
  throw invalid('cursor', 'malformed')
}
