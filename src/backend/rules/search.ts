import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { Message } from '../../model/message.js'
import { digitsOf, findsIn, folded, searchKeys, searchWords } from '../../model/search.js'
import { invalid } from './refuse.js'

/** What is looked for. */
export interface Sought {
  readonly words: readonly string[]
  /** Where the search is a number, or part of one; otherwise empty. */
  readonly digits: string
}

export const soughtBy = (search: string): Sought => ({ words: searchWords(search), digits: digitsOf(search) })

/** What a message is found by: what was written, and what its files are called. An event was not written. */
const messageTexts = ({ kind, text, attachments }: Message): readonly string[] =>
  kind === 'event' ? [] : [text, ...attachments.map(file => file.name)]

export const findsMessage = (message: Message, { words }: Sought): boolean =>
  findsIn(messageTexts(message).map(folded), words)

export const messageKeys = (message: Message): readonly string[] =>
  [...new Set(messageTexts(message).flatMap(searchKeys))]

/** What a conversation is found by, besides its contact. */
const ownTexts = ({ title, address }: Conversation): readonly string[] => [title, address]

interface Own {
  readonly texts: readonly string[]
  readonly digits: string
}

/** As long as somebody holds a conversation: all of them are looked at with each letter that is typed. */
const owns = new WeakMap<Conversation, Own>()

const ownOf = (conversation: Conversation): Own => {
  const known = owns.get(conversation)
  if (known) return known
  const own = { texts: ownTexts(conversation).map(folded), digits: digitsOf(conversation.address) }
  owns.set(conversation, own)
  return own
}

/** By what a contact is called, or by the conversation's own title or address, or by digits in its number. */
export const findsConversation = (conversation: Conversation, { words, digits }: Sought): boolean => {
  const own = ownOf(conversation)
  return findsIn(own.texts, words) || (digits !== '' && own.digits.includes(digits))
}

const contactTexts = ({ name, company }: Contact): readonly string[] => [name, company]

export const foldedContact = (contact: Contact): readonly string[] => contactTexts(contact).map(folded)

export const findsContact = (contact: Contact, { words }: Sought): boolean => findsIn(foldedContact(contact), words)

export const contactKeys = (contact: Contact): readonly string[] =>
  [...new Set(contactTexts(contact).flatMap(searchKeys))]

export const conversationKeys = (conversation: Conversation): readonly string[] =>
  [...new Set(ownTexts(conversation).flatMap(searchKeys))]

/** Longest part of a number that an index tells apart. */
const NUMBER_KEY = 16

/** What an index keeps of digits: where they are looked for, one of those begins with the key. */
export const digitsKey = (digits: string): string => `#${digits.slice(0, NUMBER_KEY)}`

/** What an index keeps of a number, so that any of its digits may be where it is found. */
export const numberKeys = (address: string): readonly string[] => {
  const digits = digitsOf(address)
  return Array.from(digits, (_, at) => digitsKey(digits.slice(at)))
}

/** Where something found stands: what is newer comes first. */
export interface SearchPlace {
  readonly at: number
  readonly id: string
}

export const compareFound = (a: SearchPlace, b: SearchPlace): number =>
  b.at - a.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

export const placeOfConversation = ({ activityAt, id }: Pick<Conversation, 'activityAt' | 'id'>): SearchPlace => ({ at: activityAt, id })

export const foundCursor = ({ at, id }: SearchPlace): string => JSON.stringify([at, id])

/** The place a cursor of `foundCursor` names; anything else is `invalid`. */
export const foundPlaceAt = (cursor: string | undefined): SearchPlace | undefined => {
  if (cursor === undefined) return undefined
  try {
    const parts: unknown = JSON.parse(cursor)
    if (Array.isArray(parts) && parts.length === 2 && typeof parts[0] === 'number' && typeof parts[1] === 'string') {
      return { at: parts[0], id: parts[1] }
    }
  } catch {
    // Answered below, like every other text that is no cursor.
  }
  throw invalid('cursor', 'malformed')
}
