import type { Answer } from './answer.js'
import { Included } from './included.js'

export const answerConversations: Answer<'conversations'> = (query, { store, agentId, views }) => {
  const { rows, total, next } = views.page(query.filter, query.sort, query.limit, query.cursor)
  const included = new Included(store, agentId)
  for (const { conversation } of rows) included.conversation(conversation)
  return {
    items: rows.map(row => row.conversation), included: included.changes, total, next, previous: null,
  }
}

export const answerConversation: Answer<'conversation'> = ({ conversationId }, { store, agentId, conversation }) => {
  const found = conversation(conversationId)
  const included = new Included(store, agentId)
  included.conversation(found)
  return { items: [found], included: included.changes, total: 1, next: null, previous: null }
}
