import { isSearched } from '../../model/search.js'
import { PAGE_LIMIT } from '../rules/conversation-views.js'
import { firstRows } from '../rules/first-rows.js'
import { maySeeContact } from '../rules/members.js'
import {
  compareFound, findsContact, findsConversation, findsMessage, foundCursor, foundPlaceAt, placeOfConversation, soughtBy,
} from '../rules/search.js'
import type { Answer } from './answer.js'
import { Included } from './included.js'

const sizeOf = (limit: number): number => Math.min(PAGE_LIMIT, Math.max(1, Math.floor(limit) || 1))

export const answerSearchMessages: Answer<'search-messages'> = ({ search, filter, limit, cursor }, asker) => {
  const { store, agentId, access } = asker
  const sought = soughtBy(search)
  const conversations = store.table('conversation')
  const { rows, more } = firstRows(store.all('message'), {
    wanted: message => {
      const conversation = conversations.get(message.conversationId)
      return conversation !== undefined && isSearched(filter, conversation) && access.maySee(conversation)
        && findsMessage(message, sought)
    },
    compare: compareFound, limit: sizeOf(limit), after: foundPlaceAt(cursor),
  })
  const included = new Included(store, agentId)
  for (const message of rows) {
    included.message(message)
    included.found(conversations.get(message.conversationId)!)
  }
  const last = rows.at(-1)
  return {
    items: rows, included: included.changes, total: null, next: last && more ? foundCursor(last) : null, previous: null,
  }
}

export const answerSearchConversations: Answer<'search-conversations'> = (query, { store, agentId, access }) => {
  const { search, filter, limit, cursor } = query
  const sought = soughtBy(search)
  const contacts = store.table('contact')
  const found = [...store.all('conversation')].filter(conversation => {
    if (!isSearched(filter, conversation) || !access.maySee(conversation)) return false
    const contact = conversation.contactId === null ? undefined : contacts.get(conversation.contactId)
    return findsConversation(conversation, sought)
      || (contact !== undefined && maySeeContact(contact, agentId) && findsContact(contact, sought))
  })
  const places = new Map(found.map(one => [one.id, one]))
  const { rows, total, more } = firstRows(found.map(placeOfConversation), {
    wanted: () => true, compare: compareFound, limit: sizeOf(limit), after: foundPlaceAt(cursor),
  })
  const items = rows.map(({ id }) => places.get(id)!)
  const included = new Included(store, agentId)
  for (const conversation of items) included.conversation(conversation)
  const last = rows.at(-1)
  return { items, included: included.changes, total, next: last && more ? foundCursor(last) : null, previous: null }
}
