import type { Contact } from '../../model/contact.js'
import type { OptOut } from '../../model/opt-out.js'
import { addressKey } from './address.js'
import { put, remove } from './put.js'
import type { Reader } from './reader.js'
import type { Write } from './write.js'

/** What is known about texting a number. */
export interface Reach {
  /** Whose number it is: the conversation's contact, and the one that is found by the number. */
  readonly people: readonly Contact[]
  readonly optOut: OptOut | undefined
  /** The version the opt-out had last, also when it is gone. */
  readonly optOutVersion: number
}

export const gatherReach = async (address: string, contactId: string | null, reader: Reader): Promise<Reach> => {
  const linked = contactId === null ? undefined : await reader.get('contact', contactId)
  const found = await reader.contactAt(address)
  const people = [linked, found?.id === linked?.id ? undefined : found].filter(one => one !== undefined)
  const id = addressKey(address)
  return { people, optOut: await reader.get('opt-out', id), optOutVersion: await reader.versionOf('opt-out', id) }
}

const isSame = (a: string) => (b: string): boolean => addressKey(a) === addressKey(b)

/** Whether a contact asked that this number is left alone. */
export const hasOptedOut = (contact: Contact | undefined, address: string): boolean =>
  contact?.optedOut.some(isSame(address)) ?? false

const bump = (contact: Contact, optedOut: readonly string[]): Write =>
  put('contact', { ...contact, optedOut, version: contact.version + 1 })

/** Nothing where all of them know already. Where nobody is known, the number itself is kept. */
export const optedOut = (address: string, { people, optOut, optOutVersion }: Reach, now: number): readonly Write[] => {
  const id = addressKey(address)
  if (people.length === 0) return optOut ? [] : [put('opt-out', { id, version: optOutVersion + 1, address, since: now })]
  return people.filter(one => !hasOptedOut(one, address)).map(one => bump(one, [...one.optedOut, address]))
}

/** Nothing where nobody had opted out. */
export const optedIn = (address: string, { people, optOut, optOutVersion }: Reach): readonly Write[] => [
  ...people.filter(one => hasOptedOut(one, address))
    .map(one => bump(one, one.optedOut.filter(other => !isSame(address)(other)))),
  ...optOut ? [remove('opt-out', optOut.id, optOutVersion + 1)] : [],
]
