import type { ReadNumber } from '../../lib/phone.js'
import { looksLikeNumber, readPhone } from '../../lib/phone.js'
import type { Contact } from '../../model/contact.js'
import { isEmail } from '../../model/contact.js'
import type { Inbox } from '../inbox.js'
import { isOptedOut } from '../opted-out.js'
import { deriveAll } from '../records/derive-all.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

export { pieces } from '../../model/search.js'

/** Who was chosen, and by which of their addresses they are reached. */
export interface ContactPick {
  /** Null: nobody saved this address. */
  readonly contactId: string | null
  /** Their name, or the address as people write it. */
  readonly name: string
  /** A number in E.164, or a mail address. */
  readonly address: string
}

/** What keeps one from writing there: they have no such address, it is no number, they asked not to be texted. */
export type ContactObstacle = 'none-there' | NumberFault | 'opted-out'

export type NumberFault = Extract<ReadNumber, { fault: unknown }>['fault']

/** One address of a contact, or one that nobody saved. */
export interface ContactChoice {
  readonly contact: Contact | undefined
  /** As it was saved where it cannot be read; empty: they have none. */
  readonly address: string
  readonly obstacle: ContactObstacle | null
}

/** What is typed, and how they are to be reached. */
export interface ContactQuery {
  readonly by: 'phone' | 'email'
  /** ISO 3166-1 alpha-2 region that a national number is read in. */
  readonly region: string | undefined
  readonly text: string
}

/** Digits from which on a text is more likely a number than a part of a name. */
const DIGITS = 3

const isNumber = ({ by, text }: ContactQuery): boolean =>
  by === 'phone' && looksLikeNumber(text) && text.replace(/\D/g, '').length >= DIGITS

/** The whole number or mail address that is typed; undefined: it is none. */
const typedAddress = (query: ContactQuery): string | undefined => {
  const text = query.text.trim()
  if (query.by === 'email') return isEmail(text) ? text : undefined
  if (!isNumber(query)) return undefined
  const read = readPhone(text, query.region)
  return 'number' in read ? read.number : undefined
}

/** Why a number that is typed is none; null: it is one, or something else is typed. */
export const typedFault = (query: ContactQuery): NumberFault | null => {
  if (!isNumber(query)) return null
  const read = readPhone(query.text, query.region)
  return 'fault' in read ? read.fault : null
}

/** More than these are found better by another letter. */
const MOST = 20

export interface ContactsFound {
  readonly contacts: readonly Contact[]
  /** How many there are in all; null where nobody counted. */
  readonly total: number | null
}

/** Contacts that a search finds; without one, those I hold dear, then the first by name. */
export const contactSearch = memoize((inbox: Inbox, { search }: { readonly search: string }) => {
  const ids = createResource(async signal => {
    const find = (favorites: boolean) => inbox.load(
      { type: 'contacts', limit: MOST, ...search !== '' && { search }, ...favorites && { favorites } }, signal)
    const [dear, page] = await Promise.all([search === '' ? find(true) : undefined, find(false)])
    const all = [...dear?.items ?? [], ...page.items].map(one => one.id)
    return { ids: [...new Set(all)].slice(0, MOST), total: page.total }
  }, reload => inbox.onGap(reload))
  const state = combine(
    [ids, deriveAll(inbox.records, ['contact'], () => ({}))], (found): Resource<ContactsFound> =>
      found.status !== 'ready' ? found : {
        status: 'ready',
        value: {
          total: found.value.total,
          contacts: found.value.ids.map(id => inbox.records.get('contact', id)).filter(one => one !== undefined),
        },
      })
  /** Whether a number must not be texted, as its contact says, or the bare number. */
  const obstacleAt = (address: string, contact: Contact | undefined, { by }: ContactQuery): ContactObstacle | null =>
    by === 'phone' && isOptedOut({ address }, contact, (kind, id) => id ? inbox.records.get(kind, id) : undefined)
      ? 'opted-out'
      : null

  const choicesOf = (contact: Contact, query: ContactQuery): readonly ContactChoice[] => {
    const values = query.by === 'phone' ? contact.phones : contact.emails
    if (values.length === 0) return [{ contact, address: '', obstacle: 'none-there' }]
    return values.map(({ value }): ContactChoice => {
      const read = query.by === 'phone' ? readPhone(value, query.region) : { number: value }
      return 'fault' in read
        ? { contact, address: value, obstacle: read.fault }
        : { contact, address: read.number, obstacle: obstacleAt(read.number, contact, query) }
    })
  }

  return {
    state,
    /** Each address of those found, and what is typed, where it is one that nobody of them has. */
    choices(found: readonly Contact[], query: ContactQuery): readonly ContactChoice[] {
      const known = found.flatMap(contact => choicesOf(contact, query))
      const typed = typedAddress(query)
      return typed === undefined || known.some(({ address }) => address === typed)
        ? known
        : [...known, { contact: undefined, address: typed, obstacle: obstacleAt(typed, undefined, query) }]
    },
    retry() {
      inbox.retry()
      ids.reload()
    },
  }
})

export type ContactSearch = ReturnType<typeof contactSearch>
