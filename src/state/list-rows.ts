import type { Conversation } from '../model/conversation.js'
import type { Mark } from '../model/mark.js'
import type { Sortable } from '../model/sort.js'
import type { Changed, Records } from './records/records.js'

/**
 * The rows of a list that a batch touches, each once, as they were before it; undefined for one that was not known.
 * A row is a conversation and my mark on it: both may change in one batch.
 */
export const listRowsBefore = (
  batch: readonly Changed[], records: Pick<Records, 'get'>,
): ReadonlyMap<string, Sortable | undefined> => {
  const conversations = new Map<string, Conversation | undefined>()
  const marks = new Map<string, Mark | undefined>()
  for (const change of batch) {
    if (change.kind === 'conversation') conversations.set(change.id, change.before)
    if (change.kind === 'mark') marks.set(change.id, change.before)
  }
  const rows = new Map<string, Sortable | undefined>()
  for (const id of new Set([...conversations.keys(), ...marks.keys()])) {
    const conversation = conversations.has(id) ? conversations.get(id) : records.get('conversation', id)
    const mark = marks.has(id) ? marks.get(id) : records.get('mark', id)
    rows.set(id, conversation && { conversation, mark })
  }
  return rows
}
