import type { Conversation } from '../../model/conversation.js'
import type { Message } from '../../model/message.js'
import type { SearchPlace, Sought } from '../rules/search.js'
import { compareFound, findsMessage, placeOfConversation } from '../rules/search.js'
import type { FoundRows } from './conversation-book.js'
import type { WordsKey, WordsRow } from './indexing.js'
import { isIndexed } from './indexing.js'
import type { Row } from './rows.js'
import type { ReadTransaction } from './schema.js'

/*
 * Three ways to the messages that a search finds. What is rare is named by the index, key by key. What is common is
 * among the messages that came last, and the index holds all of them by their time, too: it is read from the newest on.
 * And where few threads are searched, or not all is indexed yet, the threads themselves are read.
 */

export interface Wanted {
  readonly sought: Sought
  readonly keys: readonly string[]
  readonly limit: number
  readonly after: SearchPlace | undefined
  /** Whether messages of a conversation may be found. Waits for nothing but the transaction. */
  readonly isIn: (conversationId: string) => boolean | Promise<boolean>
}

export interface WantedOfAll extends Wanted {
  /** Where messages may be found: the `THREADS` last active, and whether there are others. */
  readonly newest: FoundRows
  /** All of them. */
  readonly conversations: () => Iterable<Conversation>
}

/** One more message than asked for tells whether it goes on. */
type Found = readonly Message[]

/** How many threads are read together, and how many are few. */
const AT_ONCE = 16
export const THREADS = 64
/** A key that more messages have is looked at only where all are like that. */
const FEW = 2_000

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
 * Reads threads, those last active first. No message is newer than the last activity of its conversation, so enough was
 * found once no other thread is as new as the last of it.
 */
const inThreads = async (
  transaction: ReadTransaction, threads: readonly Conversation[], wanted: WantedOfAll,
): Promise<Found> => {
  const most = wanted.limit + 1
  let found: Message[] = []
  for (let from = 0; from < threads.length; from += AT_ONCE) {
    const read = await Promise.all(threads.slice(from, from + AT_ONCE).map(one => threadOf(transaction, one)))
    found.push(...read.flat().filter(message => isWanted(wanted, message)))
    found = found.sort(compareFound).slice(0, most)
    const oldest = threads[Math.min(from + AT_ONCE, threads.length) - 1]!
    if (found.length === most && found.at(-1)!.at > oldest.activityAt) break
  }
  return found
}

/** Where messages stand that have the key, or one that begins with it. */
const behind = (key: string): IDBKeyRange => IDBKeyRange.bound(key, `${key}\uffff`)

/** Whether more messages have the key than are worth reading where they stand. */
const isCommon = async (transaction: ReadTransaction, key: string): Promise<boolean> => {
  const cursor = await transaction.objectStore('words').index('keys').openKeyCursor(behind(key))
  return cursor !== null && await cursor.advance(FEW) !== null
}

const idsOf = async (transaction: ReadTransaction, key: string, limit?: number): Promise<readonly WordsKey[]> =>
  await transaction.objectStore('words').index('keys').getAllKeys(behind(key), limit) as unknown as WordsKey[]

/** Where messages with all the keys stand, and others perhaps that have only the rarest of them. */
const candidates = async (transaction: ReadTransaction, keys: readonly string[]): Promise<readonly WordsKey[]> => {
  let lists = await Promise.all(keys.map(key => idsOf(transaction, key, FEW)))
  if (lists.every(list => list.length === FEW)) lists = await Promise.all(keys.map(key => idsOf(transaction, key)))
  else lists = lists.filter(list => list.length < FEW)
  const [rarest, ...others] = lists.sort((a, b) => a.length - b.length)
    .map(list => new Map(list.map(one => [one[2], one])))
  return [...rarest!].flatMap(([id, place]) => others.every(other => other.has(id)) ? [place] : [])
}

/** How many rows of the index are read together by their time, and how many before all with the keys are. */
const ROWS = 256
const MOST_ROWS = 4_096
/** How many messages. */
const READ = 32

type Place = SearchPlace & { readonly conversationId: string }

const placeOf = ([at, conversationId, id]: WordsKey): Place => ({ at, conversationId, id })

/** Those of the messages that are wanted, in that order, as far as it needs to find enough of them. */
const readWanted = async (
  transaction: ReadTransaction, places: readonly Place[], count: number, wanted: Wanted,
): Promise<Found> => {
  const store = transaction.objectStore('message')
  const found: Message[] = []
  for (let from = 0; from < places.length && found.length < count; from += READ) {
    const read = await Promise.all(places.slice(from, from + READ).map(async ({ conversationId, id }) =>
      await wanted.isIn(conversationId) ? (await store.get(id) as Row<'message'> | undefined)?.value : undefined))
    for (const message of read) if (message && isWanted(wanted, message)) found.push(message)
  }
  return found.slice(0, count)
}

/**
 * Reads the index from the newest message on, and of the messages those that may be found. Undefined: so few are found
 * that it goes too far.
 */
const byTime = async (transaction: ReadTransaction, wanted: Wanted): Promise<Found | undefined> => {
  const { keys, limit, after } = wanted
  const words = transaction.objectStore('words')
  const found: Message[] = []
  let range = after && IDBKeyRange.upperBound([after.at, []])
  for (let seen = 0; seen < MOST_ROWS;) {
    const cursor = await words.openKeyCursor(range, 'prev')
    if (!cursor) return found
    const newest = cursor.key as unknown as WordsKey
    const oldest = (await cursor.advance(ROWS - 1))?.key as WordsKey | undefined
    // All of the same time together: among them it is not the index that decides which comes first.
    const block = oldest ? IDBKeyRange.bound([oldest[0]], newest) : IDBKeyRange.upperBound(newest)
    const rows = await words.getAll(block) as WordsRow[]
    const places = rows.filter(row => keys.every(key => row.keys.some(one => one.startsWith(key))))
      .map(row => placeOf(row.place)).sort(compareFound)
    found.push(...await readWanted(transaction, places, limit + 1 - found.length, wanted))
    if (found.length > limit) return found
    if (!oldest) return found
    range = IDBKeyRange.upperBound([oldest[0]], true)
    seen += rows.length
  }
  return undefined
}

const byIndex = async (transaction: ReadTransaction, wanted: Wanted): Promise<Found> => {
  const { keys, limit, after } = wanted
  const places = (await candidates(transaction, keys)).map(placeOf)
    .filter(place => !after || compareFound(place, after) > 0)
    .sort(compareFound)
  return readWanted(transaction, places, limit + 1, wanted)
}

/** By the index alone, without knowing which conversations there are; undefined: that would take too long. */
export const searchIndex = async (transaction: ReadTransaction, wanted: Wanted): Promise<Found | undefined> => {
  if (!await isIndexed(transaction)) return undefined
  const common = await Promise.all(wanted.keys.map(key => isCommon(transaction, key)))
  return common.every(Boolean) ? byTime(transaction, wanted) : byIndex(transaction, wanted)
}

export const searchMessages = async (transaction: ReadTransaction, wanted: WantedOfAll): Promise<Found> => {
  const { conversations, newest } = wanted
  if (!newest.more) return inThreads(transaction, newest.rows, wanted)
  const found = await searchIndex(transaction, wanted)
  if (found) return found
  if (await isIndexed(transaction)) return byIndex(transaction, wanted)
  return inThreads(transaction, [...conversations()].sort(byActivity), wanted)
}
