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

/** What a list of contacts is narrowed to; null: nothing is typed, and all of them are wanted. */
export const soughtAmongAll = (search: string): Sought | null => search.trim() === '' ? null : soughtBy(search)

/** What a message is found by: what was written, and what its files are called. An event was not written. */
const messageTexts = ({ kind, text, attachments }: Message): readonly string[] =>
  kind === 'event' ? [] : [text, ...attachments.map(file => file.name)]

export const findsMessage = (message: Message, { words }: Sought): boolean =>
  findsIn(messageTexts(message).map(folded), words)

export const messageKeys = (message: Message): readonly string[] =>
  [...new Set(messageTexts(message).flatMap(searchKeys))]

/** What something is found by: texts by the beginnings of their words, numbers by digits anywhere. */
export interface Findable {
  readonly texts: readonly string[]
  readonly numbers: readonly string[]
}

/** Whether the texts have all words between them, or one number has the digits. */
export const finds = ({ texts, numbers }: Findable, { words, digits }: Sought): boolean =>
  findsIn(texts, words) || (digits !== '' && numbers.some(number => number.includes(digits)))

const conversationTexts = ({ title, address }: Conversation): readonly string[] => [title, address]
const contactTexts = ({ name, company, emails }: Contact): readonly string[] =>
  [name, company, ...emails.map(({ value }) => value)]

/** As long as somebody holds the record: all of them are looked at with each letter that is typed. */
const findables = new WeakMap<Conversation | Contact, Findable>()

const findableOf = <T extends Conversation | Contact>(record: T, read: (record: T) => Findable): Findable => {
  const known = findables.get(record)
  if (known) return known
  const findable = read(record)
  findables.set(record, findable)
  return findable
}

/** What a conversation is found by, besides its contact: its title and address. */
export const findableConversation = (conversation: Conversation): Findable =>
  ({ texts: conversationTexts(conversation).map(folded), numbers: [digitsOf(conversation.address)] })

/** What a contact is found by: name, company, mail addresses, and numbers. */
export const findableContact = (contact: Contact): Findable =>
  ({ texts: contactTexts(contact).map(folded), numbers: contact.phones.map(({ value }) => digitsOf(value)) })

/** By the conversation's own title and address; by its contact, `findsContact` tells. */
export const findsConversation = (conversation: Conversation, sought: Sought): boolean =>
  finds(findableOf(conversation, findableConversation), sought)

export const findsContact = (contact: Contact, sought: Sought): boolean =>
  finds(findableOf(contact, findableContact), sought)

/** Whether something finds nothing but what another one finds, too: as a rule it was typed on. */
export const isNarrower = (sought: Sought, than: Sought): boolean =>
  than.words.every(word => sought.words.some(one => one.startsWith(word)))
  && (sought.digits === '' || (than.digits !== '' && sought.digits.includes(than.digits)))

/** Longest part of a number that an index tells apart. */
const NUMBER_KEY = 16

/** What an index keeps of digits: where they are looked for, one of those begins with the key. */
export const digitsKey = (digits: string): string => `#${digits.slice(0, NUMBER_KEY)}`

/** What an index of words is asked for. */
export interface Asked {
  readonly words: readonly string[]
  readonly digits: readonly string[]
  /** Whether it names no more than is found: keys may be shorter than a word, and then each has to be looked at. */
  readonly isExact: boolean
}

export const askedOf = ({ words, digits }: Sought): Asked => {
  const keys = words.map(searchKeys)
  return {
    words: [...new Set(keys.flat())], digits: digits === '' ? [] : [digitsKey(digits)],
    isExact: keys.every(([first], index) => first === words[index]) && digits.length <= NUMBER_KEY,
  }
}

/** What an index keeps of a number, so that any of its digits may be where it is found. */
const numberKeys = (address: string): readonly string[] => {
  const digits = digitsOf(address)
  return Array.from(digits, (_, at) => digitsKey(digits.slice(at)))
}

const keysOf = (texts: readonly string[], numbers: readonly string[]): readonly string[] =>
  [...new Set([...texts.flatMap(searchKeys), ...numbers.flatMap(numberKeys)])]

export const contactKeys = (contact: Contact): readonly string[] =>
  keysOf(contactTexts(contact), contact.phones.map(({ value }) => value))

export const conversationKeys = (conversation: Conversation): readonly string[] =>
  keysOf(conversationTexts(conversation), [conversation.address])

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
