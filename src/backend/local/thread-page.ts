import type { IDBPIndex } from 'idb'
import type { Message } from '../../model/message.js'
import type { Query } from '../queries.js'
import { notFound } from '../rules/refuse.js'
import type { Row } from './rows.js'
import type { ReadTransaction } from './schema.js'

export interface ThreadPage {
  readonly messages: readonly Message[]
  readonly older: boolean
  readonly newer: boolean
  readonly total: number
}

type Index = IDBPIndex<unknown, string[], 'message', 'place', 'readonly' | 'readwrite'>

const messagesOf = (rows: readonly Row<'message'>[]): readonly Message[] => rows.flatMap(row => row.value ?? [])

/** Up to `count` messages from a place on, ascending. */
const upward = async (index: Index, range: IDBKeyRange, count: number): Promise<readonly Message[]> =>
  count > 0 ? messagesOf(await index.getAll(range, count) as Row<'message'>[]) : []

/** Up to `count` messages before a place, ascending. */
const downward = async (index: Index, range: IDBKeyRange, count: number): Promise<readonly Message[]> => {
  const rows: Row<'message'>[] = []
  let cursor = count > 0 ? await index.openCursor(range, 'prev') : null
  while (cursor) {
    rows.push(cursor.value as Row<'message'>)
    cursor = rows.length < count ? await cursor.continue() : null
  }
  return messagesOf(rows.reverse())
}

const around = async (
  transaction: ReadTransaction, conversationId: string, messageId: string,
): Promise<Message> => {
  const row = await transaction.objectStore('message').get(messageId) as Row<'message'> | undefined
  if (row?.value?.conversationId !== conversationId) throw notFound('message', messageId)
  return row.value
}

/** The part of a thread that a query asks for. One more than wanted is read, to know whether it goes on. */
export const readThread = async (
  transaction: ReadTransaction, { conversationId, before, after, around: middleId, limit }: Query<'messages'>,
): Promise<ThreadPage> => {
  const index = transaction.objectStore('message').index('place')
  const all = IDBKeyRange.bound([conversationId], [conversationId, []])
  const below = (seq: number): IDBKeyRange => IDBKeyRange.bound([conversationId], [conversationId, seq], false, true)
  const above = (seq: number): IDBKeyRange => IDBKeyRange.bound([conversationId, seq], [conversationId, []], true)
  const total = index.count(all)
  const page = async (messages: readonly Message[], older: boolean, newer: boolean): Promise<ThreadPage> =>
    ({ messages, older, newer, total: await total })

  if (middleId !== undefined) {
    const middle = await around(transaction, conversationId, middleId)
    const up = await upward(index, above(middle.seq), limit)
    const down = await downward(index, below(middle.seq), limit)
    // As many on both sides as there are; what one side lacks the other fills.
    const behind = Math.min(up.length, Math.max(limit - 1 - Math.floor(limit / 2), limit - 1 - down.length))
    const ahead = Math.min(down.length, limit - 1 - behind)
    const messages = [...down.slice(down.length - ahead), middle, ...up.slice(0, behind)]
    return page(messages, ahead < down.length, behind < up.length)
  }
  if (after !== undefined) {
    const found = await upward(index, above(after), limit + 1)
    const messages = found.slice(0, limit)
    const first = messages[0]
    const older = first ? await index.count(below(first.seq)) > 0 : false
    return page(messages, older, found.length > limit)
  }
  const found = await downward(index, before === undefined ? all : below(before), limit + 1)
  const messages = found.slice(-limit)
  const last = messages.at(-1)
  const newer = before !== undefined && last ? await index.count(above(last.seq)) > 0 : false
  return page(messages, found.length > limit, newer)
}
