import { contactCursor, contactPlace, contactPlaceAt } from '../../src/backend/rules/contact-order.js'
import type { ContactPlace } from '../../src/backend/rules/contact-order.js'
import { maySeeContact } from '../../src/backend/rules/members.js'
import { notFound } from '../../src/backend/rules/refuse.js'
import { askedOf, findsContact, soughtAmongAll } from '../../src/backend/rules/search.js'
import type { Sought } from '../../src/backend/rules/search.js'
import type { Contact } from '../../src/model/contact.js'
import { sortKey } from '../store/columns.js'
import type { Answer } from './answer.js'
import { sizeOf } from './answer.js'
import type { Asker } from './asker.js'
import { Included } from './included.js'
import { Sql } from './sql.js'

export const answerContact: Answer<'contact'> = async ({ contactId }, asker) => {
  const { scope, agent } = asker
  const [row] = await scope.query<{ value: Contact | null }>(
    'select value from inbox.contact where tenant = $1 and id = $2', [scope.tenant, contactId])
  const contact = row?.value
  if (!contact || !maySeeContact(contact, agent.id)) throw notFound('contact', contactId)
  const included = await new Included(asker).contact(contactId).changes()
  return { items: [contact], included, total: 1, next: null, previous: null }
}

/** So many behind a place, at least as far as there are any. */
interface Part {
  readonly found: readonly Contact[]
  readonly total: number | null
}

interface Wanted {
  /** Whether I hold them dear, or do not. */
  readonly dear: boolean | undefined
  readonly after: ContactPlace | undefined
  readonly most: number
}

const valuesOf = (rows: readonly { readonly value: Contact }[]): readonly Contact[] => rows.map(({ value }) => value)

const byName = async ({ scope, agent }: Asker, { dear, after, most }: Wanted): Promise<Part> => {
  const sql = new Sql()
  sql.and(sql.bound`tenant = ${scope.tenant}`)
  sql.and('value is not null')
  sql.and(sql.bound`(owner_id is null or owner_id = ${agent.id})`)
  if (dear !== undefined) {
    sql.and(`${dear ? '' : 'not '}exists (select 1 from inbox.record where ${sql.bound`record.tenant = ${scope.tenant}`}
      and record.kind = 'favorite' and ${sql.bound`record.owner = ${agent.id}`} and record.id = contact.id
      and record.value is not null)`)
  }
  const [counted] = await scope.query<{ total: number }>(
    `select count(*) as total from inbox.contact where ${sql.where}`, sql.values)
  if (after) sql.and(sql.bound`(name_key, id) > (decode(${sortKey(after.key)}, 'hex'), ${after.id})`)
  const rows = await scope.query<{ value: Contact }>(
    `select value from inbox.contact where ${sql.where} order by name_key, id limit ${sql.bound`${most}`}`, sql.values)
  return { found: valuesOf(rows), total: counted?.total ?? 0 }
}

/** Nobody counts more than that of what a search finds. */
const COUNTED = 1_000

/** Where an index cannot tell what is found, each that it names is looked at, and nobody counts. */
const bySearch = async ({ scope, agent }: Asker, sought: Sought, { dear, after, most }: Wanted): Promise<Part> => {
  if (sought.words.length === 0) return { found: [], total: 0 }
  const { words, digits, isExact } = askedOf(sought)
  const asked = [words, digits, agent.id, dear ?? null]
  const found: Contact[] = []
  for (let place = after, isMore = true; isMore && found.length < most;) {
    const named: readonly Contact[] = valuesOf(await scope.query(`
      select value from inbox.find_contacts($1::text[], $2::text[], $3, $4, decode($5, 'hex'), $6, $7)
    `, [...asked, sortKey(place?.key ?? ''), place?.id ?? '', most]))
    found.push(...named.filter(contact => findsContact(contact, sought)))
    isMore = named.length === most
    place = named.map(contactPlace).at(-1)
  }
  const [counted] = isExact
    ? await scope.query<{ total: number }>(
      'select inbox.count_contacts($1::text[], $2::text[], $3, $4, $5) as total', [...asked, COUNTED + 1])
    : []
  return { found: found.slice(0, most), total: counted && counted.total <= COUNTED ? counted.total : null }
}

export const answerContacts: Answer<'contacts'> = async ({ search = '', favorites, limit, cursor }, asker) => {
  const size = sizeOf(limit)
  const sought = soughtAmongAll(search)
  const wanted = {
    dear: favorites, after: cursor === undefined ? undefined : contactPlaceAt(cursor), most: size + 1,
  }
  const { found, total } = await (sought === null ? byName(asker, wanted) : bySearch(asker, sought, wanted))
  const items = found.slice(0, size)
  const included = new Included(asker)
  for (const { id } of items) included.contact(id)
  const last = items.at(-1)
  return {
    items,
    included: await included.changes(),
    total,
    next: last && found.length > size ? contactCursor(contactPlace(last)) : null,
    previous: null,
  }
}
