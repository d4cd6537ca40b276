import { addressKey } from '../../src/backend/rules/address.js'
import { contactCursor, contactPlace, contactPlaceAt, plain } from '../../src/backend/rules/contact-order.js'
import { maySeeContact } from '../../src/backend/rules/members.js'
import { notFound } from '../../src/backend/rules/refuse.js'
import type { Contact } from '../../src/model/contact.js'
import { sortKey, unbroken } from '../store/columns.js'
import type { Answer } from './answer.js'
import { sizeOf } from './answer.js'
import { Included } from './included.js'
import { Sql } from './sql.js'

const DIGITS = 3

/** A text as `like` finds it anywhere. */
const anywhere = (text: string): string => `%${unbroken(text.replaceAll('\0', '')).toWellFormed().replace(/[\\%_]/g, '\\$&')}%`

/** Finds the same as `contactMatches`. */
const searchIn = (sql: Sql, search: string): void => {
  const wanted = plain(search.trim())
  if (wanted === '') return
  const digits = addressKey(wanted).replace(/^\+/, '')
  const byText = sql.bound`texts like ${anywhere(wanted)}`
  sql.and(digits.length >= DIGITS ? `(${byText} or ${sql.bound`numbers like ${anywhere(digits)}`})` : byText)
}

export const answerContact: Answer<'contact'> = async ({ contactId }, asker) => {
  const { scope, agent } = asker
  const [row] = await scope.query<{ value: Contact | null }>(
    'select value from inbox.contact where tenant = $1 and id = $2', [scope.tenant, contactId])
  const contact = row?.value
  if (!contact || !maySeeContact(contact, agent.id)) throw notFound('contact', contactId)
  const included = await new Included(asker).contact(contactId).changes()
  return { items: [contact], included, total: 1, next: null, previous: null }
}

export const answerContacts: Answer<'contacts'> = async ({ search = '', favorites, limit, cursor }, asker) => {
  const { scope, agent } = asker
  const size = sizeOf(limit)
  const sql = new Sql()
  sql.and(sql.bound`tenant = ${scope.tenant}`)
  sql.and('value is not null')
  sql.and(sql.bound`(owner_id is null or owner_id = ${agent.id})`)
  searchIn(sql, search)
  if (favorites !== undefined) {
    sql.and(`${favorites ? '' : 'not '}exists (select 1 from inbox.record where ${sql.bound`record.tenant = ${scope.tenant}`}
      and record.kind = 'favorite' and ${sql.bound`record.owner = ${agent.id}`} and record.id = contact.id
      and record.value is not null)`)
  }
  const [counted] = await scope.query<{ total: number }>(
    `select count(*) as total from inbox.contact where ${sql.where}`, sql.values)
  if (cursor !== undefined) {
    const { key, id } = contactPlaceAt(cursor)
    sql.and(sql.bound`(name_key, id) > (decode(${sortKey(key)}, 'hex'), ${id})`)
  }
  const rows = await scope.query<{ value: Contact }>(
    `select value from inbox.contact where ${sql.where} order by name_key, id limit ${sql.bound`${size + 1}`}`, sql.values)
  const items = rows.slice(0, size).map(({ value }) => value)
  const included = new Included(asker)
  for (const { id } of items) included.contact(id)
  const last = items.at(-1)
  return {
    items,
    included: await included.changes(),
    total: counted?.total ?? 0,
    next: last && rows.length > size ? contactCursor(contactPlace(last)) : null,
    previous: null,
  }
}
