import type { Conversation } from '../../model/conversation.js'
import type { SearchFilter } from '../../model/search.js'
import { isSearched, searchKeys } from '../../model/search.js'
import { maySeeContact } from '../rules/members.js'
import {
  finds, findsContact, findsConversation, foundCursor, foundPlaceAt, placeOfConversation, soughtBy,
} from '../rules/search.js'
import { foundAhead, meetById } from './ahead.js'
import type { Answer, Sources } from './answer.js'
import { sizeOf } from './answer.js'
import { Included } from './included.js'
import { TransactionReader } from './reader.js'
import { searchIndex, searchMessages, THREADS } from './search-messages.js'

/** The conversations that something may be found in: one, or each. */
const searched = ({ world }: Sources, filter: SearchFilter) => {
  // What may be seen is asked anew each time: it may change while one looks.
  const isIn = (one: Conversation) => isSearched(filter, one) && world.access.maySee(one)
  return {
    has: isIn,
    get(id: string): Conversation | undefined {
      const one = world.find('conversation', id)
      return one && isIn(one) ? one : undefined
    },
    *values(): Iterable<Conversation> {
      for (const one of world.all('conversation')) if (isIn(one)) yield one
    },
  }
}

/** What is found on the disk while all conversations are still being read; what is not, once they are. */
const aheadOfAll = async <T>(
  { world, whole }: Sources, ahead: () => Promise<T | undefined>, found: () => Promise<T>,
): Promise<T> => {
  const rest = whole()
  const early = world.isWhole ? undefined : await ahead()
  if (early) {
    rest.catch(() => undefined)
    return early
  }
  await rest
  return found()
}

const NOTHING = { items: [], included: [], total: null, next: null, previous: null }

export const answerSearchMessages: Answer<'search-messages'> = async (query, sources, signal) => {
  const { world, storage, contacts, urls } = sources
  const after = foundPlaceAt(query.cursor)
  const sought = soughtBy(query.search)
  if (sought.words.length === 0) return NOTHING
  const conversations = searched(sources, query.filter)
  const { has } = conversations
  const limit = sizeOf(query.limit)
  const isIn = (id: string) => conversations.get(id) !== undefined
  const wanted = { sought, keys: searchKeys(query.search), limit, after, isIn }
  const found = await aheadOfAll(sources, () =>
    storage.read(['message', 'words', 'meta', 'conversation', 'mark'], transaction => {
      const reader = new TransactionReader(transaction)
      return searchIndex(transaction, { ...wanted, isIn: async id => isIn(await meetById(id, reader, world)) })
    }), async () => {
    const newest = await world.book.find({
      wanted: ({ conversation }) => has(conversation), limit: THREADS, after: undefined, signal,
    })
    return storage.read(['message', 'words', 'meta'], transaction =>
      searchMessages(transaction, { ...wanted, newest, conversations: () => conversations.values() }))
  })
  const messages = found.slice(0, limit)
  await urls.prepare(messages)
  const included = new Included(world, contacts)
  for (const message of messages) included.message(message).found(conversations.get(message.conversationId)!)
  const last = messages.at(-1)
  return {
    items: messages.map(message => urls.dress(message)),
    included: await included.changes(),
    total: null,
    next: last && found.length > limit ? foundCursor(last) : null,
    previous: null,
  }
}

export const answerSearchConversations: Answer<'search-conversations'> = async (query, sources, signal) => {
  const { world, contacts } = sources
  const after = foundPlaceAt(query.cursor)
  const sought = soughtBy(query.search)
  if (sought.words.length === 0) return NOTHING
  const { has } = searched(sources, query.filter)
  const limit = sizeOf(query.limit)
  const { rows, more } = await aheadOfAll(sources, async () => after ? undefined : foundAhead(
    query.filter, limit, async (conversation, contactOf) => {
      if (!has(conversation)) return false
      if (findsConversation(conversation, sought)) return true
      const contact = await contactOf()
      return contact !== undefined && maySeeContact(contact, world.agentId) && findsContact(contact, sought)
    }, sources), async () => {
    const book = await contacts.book()
    const isFound = ({ contactId }: Conversation) =>
      contactId !== null && book.isFound(contactId, sought, world.agentId)
    return world.book.find({
      // Few are found: what may be seen is asked of those alone.
      wanted: entry => (finds(entry, sought) || isFound(entry.conversation)) && has(entry.conversation),
      limit, after, signal,
      typed: { sought, scope: JSON.stringify(query.filter) },
    })
  })
  const included = new Included(world, contacts)
  for (const conversation of rows) included.conversation(conversation)
  const last = rows.at(-1)
  return {
    items: rows, included: await included.changes(), total: null,
    next: last && more ? foundCursor(placeOfConversation(last)) : null, previous: null,
  }
}
