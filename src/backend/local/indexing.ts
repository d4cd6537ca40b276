import type { Message } from '../../model/message.js'
import { messageKeys } from '../rules/search.js'
import type { Row } from './rows.js'
import type { ReadTransaction, WriteTransaction } from './schema.js'
import type { Storage } from './storage.js'

/** By when and where a message stands, what is found is put in order and told apart before any message is read. */
export type WordsKey = readonly [at: number, conversationId: string, id: string]

export interface WordsRow {
  readonly place: WordsKey
  readonly keys: readonly string[]
}

/** In `meta`: behind which message's id nothing is indexed yet. Absent: all is. */
const UNINDEXED = 'unindexed'

/** How many messages are indexed in one transaction: others hardly wait for it. */
const SLICE = 500

const placeOf = ({ at, conversationId, id }: Message): WordsKey => [at, conversationId, id]

/** In the transaction that stores the message, before it does: null takes it out again. */
export const indexMessage = async (
  transaction: WriteTransaction, id: string, message: Message | null,
): Promise<void> => {
  const words = transaction.objectStore('words')
  if (message) {
    const keys = messageKeys(message)
    if (keys.length > 0) await words.put({ place: placeOf(message), keys } satisfies WordsRow)
    return
  }
  const known = await transaction.objectStore('message').get(id) as Row<'message'> | undefined
  if (known?.value) await words.delete([...placeOf(known.value)])
}

/** Whether every message is indexed. */
export const isIndexed = async (transaction: ReadTransaction): Promise<boolean> =>
  await transaction.objectStore('meta').get(UNINDEXED) === undefined

/** Some of the messages that are not indexed. Resolves with whether others are left. */
const indexSlice = (storage: Storage): Promise<boolean> => storage.write(async transaction => {
  const meta = transaction.objectStore('meta')
  const behind = await meta.get(UNINDEXED) as string | undefined
  if (behind === undefined) return false
  const range = behind === '' ? null : IDBKeyRange.lowerBound(behind, true)
  const rows = await transaction.objectStore('message').getAll(range, SLICE) as Row<'message'>[]
  await Promise.all(rows.map(async ({ id, value }) => { if (value) await indexMessage(transaction, id, value) }))
  const last = rows.at(-1)
  const goesOn = last !== undefined && rows.length === SLICE
  await (goesOn ? meta.put(last.id, UNINDEXED) : meta.delete(UNINDEXED))
  return goesOn
}, { durable: false })

/**
 * Indexes what an older version stored, bit by bit. Any tab may, and two at once share the work: each takes up where
 * the last transaction ended. Ends early when `goesOn` says so.
 */
export const indexAll = async (storage: Storage, goesOn: () => boolean): Promise<void> => {
  const isWhole = await storage.read(['meta'], isIndexed)
  for (let isMore = !isWhole; isMore && goesOn();) isMore = await indexSlice(storage)
}
