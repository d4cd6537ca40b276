import type { Query } from '../../src/backend/queries.js'
import { cursorAt, placeAt } from '../../src/backend/rules/page-cursor.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { Mark } from '../../src/model/mark.js'
import type { Sort, SortKey } from '../../src/model/sort.js'
import { compareBy } from '../../src/model/sort.js'
import type { Answer } from './answer.js'
import { sizeOf } from './answer.js'
import type { Asker } from './asker.js'
import { seenConversation } from './asker.js'
import type { Unread } from './conversation-filter.js'
import { conditionsOf, unreadAt } from './conversation-filter.js'
import type { Part } from './conversation-order.js'
import { segmentsOf } from './conversation-order.js'
import { Included } from './included.js'
import type { Sql } from './sql.js'

interface Row {
  readonly value: Conversation
  readonly mark: Mark | null
}

const totalOf = async ({ scope }: Asker, sql: Sql): Promise<number> => {
  const [row] = await scope.query<{ total: number }>(
    `select count(*) as total from inbox.conversation as c where ${sql.where}`, sql.values)
  return row?.total ?? 0
}

/** What is unread to an agent, where that is asked for. */
const unreadOf = async ({ scope, agent }: Asker, { filter, sort }: Query<'conversations'>): Promise<Unread> => {
  if (filter.unread === undefined && sort !== 'unread-first') return unreadAt(null)
  const [row] = await scope.query<{ place: number }>(
    'select place from inbox.reader where tenant = $1 and agent = $2', [scope.tenant, agent.id])
  return unreadAt(row?.place ?? null)
}

const keyOf = ({ value, mark }: Row): SortKey => ({ conversation: value, mark: mark ?? undefined })

const inOrder = (rows: readonly Row[], sort: Sort): readonly Row[] => {
  const compare = compareBy(sort)
  return rows.toSorted((a, b) => compare(keyOf(a), keyOf(b)))
}

/**
 * So many of a part, and my marks on them. Which they are is found first, by indexes alone: what is passed over is not
 * read.
 */
const rowsOf = async ({ scope, agent }: Asker, wanted: Sql, part: Part, most: number): Promise<readonly Row[]> => {
  const sql = wanted.fork()
  const tenant = sql.bound`${scope.tenant}`
  const me = sql.bound`${agent.id}`
  const mark = (id: string) => `inbox.mark as m on m.tenant = ${tenant} and m.owner = ${me} and m.id = ${id}
    and m.value is not null`
  sql.and(part.where(sql, me))
  if (part.behind) sql.and(part.behind(sql))
  return scope.query<Row>(`
    select v.value, m.value as mark
    from (
      select c.id from inbox.conversation as c ${part.isMarked ? `join ${mark('c.id')}` : ''}
      where ${sql.where} order by ${part.order} limit ${sql.bound`${most}`}
    ) as page
    join inbox.conversation as v on v.tenant = ${tenant} and v.id = page.id left join ${mark('page.id')}
  `, sql.values)
}

export const answerConversations: Answer<'conversations'> = async (query, asker) => {
  const { filter, sort, limit, cursor } = query
  const size = sizeOf(limit)
  const place = cursor === undefined ? undefined : placeAt(cursor)
  const unread = await unreadOf(asker, query)
  const sql = conditionsOf(filter, asker, unread)
  const rows: Row[] = []
  for (const segment of segmentsOf(sort, place, unread)) {
    const missing = size + 1 - rows.length
    const found: Row[] = []
    for (const part of segment) found.push(...await rowsOf(asker, sql, part, missing))
    rows.push(...inOrder(found, sort).slice(0, missing))
    if (rows.length > size) break
  }
  const page = rows.slice(0, size)
  const included = new Included(asker)
  for (const { value } of page) included.conversation(value)
  const last = page.at(-1)
  return {
    items: page.map(({ value }) => value),
    included: await included.changes(),
    total: await totalOf(asker, sql),
    next: last && rows.length > size ? cursorAt(keyOf(last)) : null,
    previous: null,
  }
}

export const answerConversation: Answer<'conversation'> = async ({ conversationId }, asker) => {
  const conversation = await seenConversation(asker, conversationId)
  const included = await new Included(asker).conversation(conversation).changes()
  return { items: [conversation], included, total: 1, next: null, previous: null }
}
