import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import { CONVERSATION_STATUSES } from '../../model/conversation.js'
import { matches } from '../../model/filter.js'
import type { Mark } from '../../model/mark.js'
import type { SearchFilter } from '../../model/search.js'
import type { Sortable } from '../../model/sort.js'
import { compareBy } from '../../model/sort.js'
import type { Query } from '../queries.js'
import type { ViewPage } from '../rules/conversation-views.js'
import { viewPage } from '../rules/conversation-views.js'
import { placeOfList } from '../rules/count-places.js'
import { firstRows } from '../rules/first-rows.js'
import { compareFound, placeOfConversation } from '../rules/search.js'
import type { FoundRows } from './conversation-book.js'
import { TransactionReader } from './reader.js'
import type { Row } from './rows.js'
import type { ReadTransaction } from './schema.js'
import type { Storage } from './storage.js'
import type { World } from './world.js'

/*
 * What is asked for before all conversations are in memory, read from the disk ahead of them: the list that an agent
 * begins with, and single conversations.
 */

/** What is held, and where the rest lies. */
interface Place {
  readonly world: World
  readonly storage: Storage
}

/** A list whose rows lie farther apart is better found in memory. */
const MOST_STEPS = 2_000
/** The same of what is searched for: it is looked for in each status. */
const MOST_SEARCHED = 300

/** `total`: null where nobody has counted yet. */
export type PageAhead = Omit<ViewPage, 'total'> & { readonly total: number | null }

/** Without a status, spam is not searched. */
const SEARCHED = CONVERSATION_STATUSES.filter(status => status !== 'spam')

type Found = readonly [conversation: Conversation | undefined, mark: Mark | undefined]

/** Brings what was found into the world. */
const meet = (world: World, [conversation, mark]: Found): Sortable | undefined => {
  if (!conversation) return undefined
  world.hold('conversation', conversation)
  if (mark) world.hold('mark', mark)
  return { conversation, mark }
}

/** Brings one into the world that is read in some transaction. Resolves with its id. */
export const meetById = async (id: string, reader: TransactionReader, world: World): Promise<string> => {
  meet(world, await Promise.all([reader.get('conversation', id), reader.get('mark', id, world.agentId)]))
  return id
}

const pinsOf = async (transaction: ReadTransaction, agentId: string): Promise<readonly Mark[]> => {
  const rows = await transaction.objectStore('mark').index('pinned')
    .getAll(IDBKeyRange.bound([agentId], [agentId, []])) as Row<'mark'>[]
  return rows.flatMap(row => row.value ?? [])
}

/** Conversations from the newest on, until there are `count` that are wanted and no other is as new as the last. */
const newestOf = async (
  transaction: ReadTransaction, status: string, count: number,
  wanted: (conversation: Conversation) => boolean | Promise<boolean>, most = MOST_STEPS,
): Promise<readonly Conversation[] | undefined> => {
  const found: Conversation[] = []
  let cursor = await transaction.objectStore('conversation').index('newest')
    .openCursor(IDBKeyRange.bound([status], [status, []]), 'prev')
  for (let step = 0; cursor; step++) {
    if (step === most) return undefined
    const { value: conversation } = cursor.value as Row<'conversation'>
    if (conversation && await wanted(conversation)) {
      if (found.length >= count && conversation.activityAt < found.at(-1)!.activityAt) break
      found.push(conversation)
    }
    cursor = await cursor.continue()
  }
  return found
}

/**
 * The first page of a list in the usual order; undefined for any other. How many there are is told where a count goes
 * with the list, or all are on the page: the rest counts once everything is read.
 */
export const pageAhead = async (
  { filter, sort, limit, cursor }: Query<'conversations'>, { world, storage }: Place,
): Promise<PageAhead | undefined> => {
  const { agentId, access } = world
  const { status } = filter
  // Who asks for a single row wants to know how many there are.
  const place = placeOfList(filter)
  if (status === undefined || sort !== 'newest' || cursor !== undefined) return undefined
  if (place === undefined && limit === 1) return undefined
  const wanted = (conversation: Conversation, mark?: Mark): boolean =>
    access.maySee(conversation) && matches(filter, conversation, mark, agentId)
  return storage.read(['conversation', 'mark', 'counts'], async transaction => {
    const reader = new TransactionReader(transaction)
    const markOf = (id: string) => reader.get('mark', id, agentId)
    const [counts, pins, newest] = await Promise.all([
      place && reader.get('counts', place, agentId), pinsOf(transaction, agentId),
      newestOf(transaction, status, limit + 1, filter.unread === undefined
        ? wanted
        : async conversation => wanted(conversation, await markOf(conversation.id))),
    ])
    if (!newest) return undefined
    const pinned = new Set(pins.map(mark => mark.id))
    const found = await Promise.all([
      ...pins.map(async (mark): Promise<Found> => [await reader.get('conversation', mark.id), mark]),
      ...newest.filter(({ id }) => !pinned.has(id))
        .map(async (one): Promise<Found> => [one, await markOf(one.id)]),
    ])
    const page = firstRows(found.flatMap(one => meet(world, one) ?? []), {
      wanted: ({ conversation, mark }) => wanted(conversation, mark),
      compare: compareBy(sort), limit, after: undefined,
    })
    return { ...viewPage(page), total: counts?.open ?? (page.more ? null : page.total) }
  })
}

/**
 * The newest conversations that a search wants, which may look at their contact, too; undefined where they lie far
 * apart.
 */
export const foundAhead = async (
  { status }: SearchFilter, limit: number,
  wanted: (conversation: Conversation, contactOf: () => Promise<Contact | undefined>) => boolean | Promise<boolean>,
  { world, storage }: Place,
): Promise<FoundRows | undefined> =>
  storage.read(['conversation', 'contact', 'mark'], async transaction => {
    const reader = new TransactionReader(transaction)
    const contactOf = async ({ contactId }: Conversation) =>
      contactId === null ? undefined : reader.get('contact', contactId)
    const lists = await Promise.all((status === undefined ? SEARCHED : [status]).map(one =>
      newestOf(transaction, one, limit + 1, found => wanted(found, () => contactOf(found)), MOST_SEARCHED)))
    if (lists.includes(undefined)) return undefined
    const found = lists.flatMap(list => list ?? [])
      .sort((a, b) => compareFound(placeOfConversation(a), placeOfConversation(b)))
    const rows = found.slice(0, limit)
    for (const one of rows) meet(world, [one, await reader.get('mark', one.id, world.agentId)])
    return { rows, more: found.length > limit }
  })

/** A conversation there is, whether the agent may see it or not, with the mark: a change may have told of it alone. */
export const conversationAt = async (id: string, { world, storage }: Place): Promise<Conversation | undefined> => {
  const known = () => world.find('conversation', id)
  if (world.isWhole) return known()
  try {
    await storage.read(['conversation', 'mark'], transaction => meetById(id, new TransactionReader(transaction), world))
  } catch (error) {
    if (!known()) throw error
  }
  return known()
}
