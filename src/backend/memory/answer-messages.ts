import type { Message } from '../../model/message.js'
import { PAGE_LIMIT } from '../rules/conversation-views.js'
import { notFound } from '../rules/refuse.js'
import type { Answer } from './answer.js'
import { Included } from './included.js'

/** The part of a thread that a query asks for, as indexes: from the first to before the second. */
const bounds = (
  thread: readonly Message[], limit: number, from: (seq: number) => number,
  { before, after, around }: { readonly before?: number, readonly after?: number, readonly around?: string },
): readonly [number, number] => {
  if (around !== undefined) {
    const middle = thread.findIndex(message => message.id === around)
    if (middle < 0) throw notFound('message', around)
    const start = Math.max(0, Math.min(middle - Math.floor(limit / 2), thread.length - limit))
    return [start, start + limit]
  }
  if (after !== undefined) return [from(after + 1), from(after + 1) + limit]
  const end = before === undefined ? thread.length : from(before)
  return [Math.max(0, end - limit), end]
}

export const answerMessages: Answer<'messages'> = (query, { store, agentId, conversation }) => {
  const { conversationId } = query
  conversation(conversationId)
  const thread = store.threads.of(conversationId)
  const limit = Math.min(PAGE_LIMIT, Math.max(1, Math.floor(query.limit) || 1))
  const [start, end] = bounds(thread, limit, seq => store.threads.indexFrom(conversationId, seq), query)
  const items = thread.slice(start, end)
  const included = new Included(store, agentId)
  for (const message of items) included.message(message)
  const first = items[0]
  const last = items.at(-1)
  return {
    items,
    included: included.changes,
    total: thread.length,
    next: last && end < thread.length ? String(last.seq) : null,
    previous: first && start > 0 ? String(first.seq) : null,
  }
}
