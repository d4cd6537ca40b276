import type { Conversation } from '../../model/conversation.js'
import type { SearchFilter } from '../../model/search.js'
import { isSearched, searchKeys } from '../../model/search.js'
import { firstRows } from '../rules/first-rows.js'
import {
  compareFound, findsConversation, foundCursor, foundPlaceAt, placeOfConversation, soughtBy,
} from '../rules/search.js'
import type { Answer, Sources } from './answer.js'
import { sizeOf } from './answer.js'
import { Included } from './included.js'
import { searchMessages } from './search-messages.js'

/** The conversations that something may be found in: one, or each. */
const searched = ({ world }: Sources, filter: SearchFilter) => {
  const { maySee } = world.access
  const isIn = (one: Conversation) => isSearched(filter, one) && maySee(one)
  return {
    get(id: string): Conversation | undefined {
      const one = world.find('conversation', id)
      return one && isIn(one) ? one : undefined
    },
    *values(): Iterable<Conversation> {
      for (const one of world.all('conversation')) if (isIn(one)) yield one
    },
  }
}

type Place = Pick<Conversation, 'activityAt' | 'id'>

const NOTHING = { items: [], included: [], total: 0, next: null, previous: null }

export const answerSearchMessages: Answer<'search-messages'> = async (query, sources) => {
  const { world, storage, contacts, urls } = sources
  const after = foundPlaceAt(query.cursor)
  const sought = soughtBy(query.search)
  if (sought.words.length === 0) return { ...NOTHING, total: null }
  await sources.whole()
  const limit = sizeOf(query.limit)
  const conversations = searched(sources, query.filter)
  const found = await storage.read(['message', 'words', 'meta'], transaction =>
    searchMessages(transaction, { conversations, sought, keys: searchKeys(query.search), limit, after }))
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

export const answerSearchConversations: Answer<'search-conversations'> = async (query, sources) => {
  const { world, contacts } = sources
  const after = foundPlaceAt(query.cursor)
  const sought = soughtBy(query.search)
  if (sought.words.length === 0) return NOTHING
  await sources.whole()
  const named = (await contacts.book()).named(sought, world.agentId)
  const { rows, total, more } = firstRows(searched(sources, query.filter).values(), {
    wanted: one => (one.contactId !== null && named.has(one.contactId)) || findsConversation(one, sought),
    compare: (a: Place, b: Place) => compareFound(placeOfConversation(a), placeOfConversation(b)),
    limit: sizeOf(query.limit),
    after: after && { activityAt: after.at, id: after.id },
  })
  const included = new Included(world, contacts)
  for (const conversation of rows) included.conversation(conversation)
  const last = rows.at(-1)
  return {
    items: rows, included: await included.changes(), total,
    next: last && more ? foundCursor(placeOfConversation(last)) : null, previous: null,
  }
}
