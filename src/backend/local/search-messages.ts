import type { Conversation } from '../../model/conversation.js'
import type { Message } from '../../model/message.js'
import type { SearchPlace, Sought } from '../rules/search.js'
import { compareFound, findsMessage, placeOfConversation } from '../rules/search.js'
import type { FoundRows } from './conversation-book.js'
import type { WordsKey } from './indexing.js'
import { isIndexed } from './indexing.js'
import type { Row } from './rows.js'
import type { ReadTransaction } from './schema.js'

/*
 * Two ways to the messages that a search finds. What is common stands in the few threads that were active last, and an
 * index would name far too many. What is rare is in the index, and threads would have to be read all.
 */

export interface Wanted {
  /** Where messages may be found. */
  readonly conversations: Pick<ReadonlyMap<string, Conversation>, 'get'> & { values(): Iterable<Conversation> }
  /** The `THREADS` of them last active, and whether there are others. */
  readonly newest: FoundRows
  readonly sought: Sought
  readonly keys: readonly string[]
  readonly limit: number
  readonly after: SearchPlace | undefined
}

/** One more message than asked for tells whether it goes on. */
type Found = readonly Message[]

/** How many threads are read together, and how many before the index is asked. */
const AT_ONCE = 16
export const THREADS = 64
/** A key that more messages have is looked at only where all are like that. */
const FEW = 4_000

const byActivity = (a: Conversation, b: Conversation): number =>
  compareFound(placeOfConversation(a), placeOfConversation(b))

const isWanted = ({ sought, after }: Wanted, message: Message): boolean =>
  (!after || compareFound(message, after) > 0) && findsMessage(message, sought)

const threadOf = async (transaction: ReadTransaction, { id }: Conversation): Promise<readonly Message[]> => {
  const rows = await transaction.objectStore('message').index('place')
    .getAll(IDBKeyRange.bound([id], [id, []])) as Row<'message'>[]
  return rows.flatMap(({ value }) => value ?? [])
}

/**
 * Reads threads, those last active first. No message is newer than the last activity of its conversation, so what was
 * found is whole once no other thread is as new as the last of it. Undefined: it is not.
 */
const inThreads = async (
  transaction: ReadTransaction, threads: readonly Conversation[], areAll: boolean, wanted: Wanted,
): Promise<Found | undefined> => {
  const most = wanted.limit + 1
  let found: Message[] = []
  for (let from = 0; from < threads.length; from += AT_ONCE) {
    const read = await Promise.all(threads.slice(from, from + AT_ONCE).map(one => threadOf(transaction, one)))
    found.push(...read.flat().filter(message => isWanted(wanted, message)))
    found = found.sort(compareFound).slice(0, most)
    const oldest = threads[Math.min(from + AT_ONCE, threads.length) - 1]!
    if (found.length === most && found.at(-1)!.at > oldest.activityAt) return found
  }
  return areAll ? found : undefined
}

const idsOf = async (transaction: ReadTransaction, key: string, limit?: number): Promise<readonly WordsKey[]> =>
  await transaction.objectStore('words').index('keys')
    .getAllKeys(IDBKeyRange.bound(key, `${key}\uffff`), limit) as unknown as WordsKey[]

/** Where messages with all the keys stand, and others perhaps that have only the rarest of them. */
const candidates = async (transaction: ReadTransaction, keys: readonly string[]): Promise<readonly WordsKey[]> => {
  let lists = await Promise.all(keys.map(key => idsOf(transaction, key, FEW)))
  if (lists.every(list => list.length === FEW)) lists = await Promise.all(keys.map(key => idsOf(transaction, key)))
  else lists = lists.filter(list => list.length < FEW)
  const [rarest, ...others] = lists.sort((a, b) => a.length - b.length)
    .map(list => new Map(list.map(one => [one[2], one])))
  return [...rarest!].flatMap(([id, place]) => others.every(other => other.has(id)) ? [place] : [])
}

const READ = 64

const byIndex = async (transaction: ReadTransaction, wanted: Wanted): Promise<Found> => {
  const { conversations, keys, limit, after } = wanted
  const places = (await candidates(transaction, keys))
    .flatMap(([at, conversationId, id]) => conversations.get(conversationId) ? [{ at, id }] : [])
    .filter(place => !after || compareFound(place, after) > 0)
    .sort(compareFound)
  const found: Message[] = []
  const store = transaction.objectStore('message')
  for (let from = 0; from < places.length && found.length <= limit; from += READ) {
    const rows = await Promise.all(places.slice(from, from + READ)
      .map(({ id }) => store.get(id) as Promise<Row<'message'> | undefined>))
    for (const row of rows) if (row?.value && isWanted(wanted, row.value)) found.push(row.value)
  }
  return found.slice(0, limit + 1)
}

/** Those of the threads last active, where they are the newest there are; undefined: others may be newer. */
export const searchNewest = (transaction: ReadTransaction, wanted: Wanted): Promise<Found | undefined> =>
  inThreads(transaction, wanted.newest.rows, !wanted.newest.more, wanted)

/** Until all is indexed, threads are read to the last one. */
export const searchMessages = async (transaction: ReadTransaction, wanted: Wanted): Promise<Found> => {
  const { conversations } = wanted
  const found = await searchNewest(transaction, wanted)
  if (found) return found
  if (await isIndexed(transaction)) return byIndex(transaction, wanted)
  return await inThreads(transaction, [...conversations.values()].sort(byActivity), true, wanted) ?? []
}
