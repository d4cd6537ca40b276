import { cursorAt, placeAt } from '../../src/backend/rules/page-cursor.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { Mark } from '../../src/model/mark.js'
import type { Sort, SortKey } from '../../src/model/sort.js'
import { compareBy } from '../../src/model/sort.js'
import type { Answer } from './answer.js'
import { sizeOf } from './answer.js'
import type { Asker } from './asker.js'
import { seenConversation } from './asker.js'
import { conditionsOf } from './conversation-filter.js'
import { segmentsOf } from './conversation-order.js'
import { Included } from './included.js'
import type { Sql } from './sql.js'

interface Row {
  readonly value: Conversation
  readonly mark: Mark | null
}

/** Conversations with the agent's marks on them. */
const ROWS = `
  from inbox.conversation as c
  left join inbox.mark as m on m.tenant = c.tenant and m.owner = $1 and m.id = c.id and m.value is not null`

const totalOf = async ({ scope }: Asker, sql: Sql): Promise<number> => {
  const [row] = await scope.query<{ total: number }>(`select count(*) as total ${ROWS} where ${sql.where}`, sql.values)
  return row?.total ?? 0
}

const keyOf = ({ value, mark }: Row): SortKey => ({ conversation: value, mark: mark ?? undefined })

const mingled = (rows: readonly Row[], sort: Sort): readonly Row[] => {
  const compare = compareBy(sort)
  return rows.toSorted((a, b) => compare(keyOf(a), keyOf(b)))
}

/** `sql`: what the agent wants to see, of what the agent may see; its first value is the agent. */
export const answerConversations: Answer<'conversations'> = async ({ filter, sort, limit, cursor }, asker) => {
  const { scope, agent } = asker
  const size = sizeOf(limit)
  const place = cursor === undefined ? undefined : placeAt(cursor)
  const sql = conditionsOf(filter, asker)
  const rows: Row[] = []
  for (const segment of segmentsOf(sort, place)) {
    const missing = size + 1 - rows.length
    const found: Row[] = []
    for (const { where, order, behind } of segment) {
      const own = sql.fork()
      own.and(where)
      if (behind) own.and(behind(own))
      found.push(...await scope.query<Row>(`
        select c.value, m.value as mark ${ROWS} where ${own.where} order by ${order} limit ${own.bound`${missing}`}
      `, own.values))
    }
    rows.push(...segment.length > 1 ? mingled(found, sort).slice(0, missing) : found)
    if (rows.length > size) break
  }
  const page = rows.slice(0, size)
  const included = new Included(asker)
  for (const { value } of page) included.conversation(value)
  const last = page.at(-1)
  return {
    items: page.map(({ value }) => value),
    included: await included.changes(),
    total: await totalOf({ scope, agent, access: asker.access }, sql),
    next: last && rows.length > size ? cursorAt(keyOf(last)) : null,
    previous: null,
  }
}

export const answerConversation: Answer<'conversation'> = async ({ conversationId }, asker) => {
  const conversation = await seenConversation(asker, conversationId)
  const included = await new Included(asker).conversation(conversation).changes()
  return { items: [conversation], included, total: 1, next: null, previous: null }
}
