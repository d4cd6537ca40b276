import { unreadCount } from '../../src/model/mark.js'
import type { Sort, SortKey } from '../../src/model/sort.js'
import { UNREAD } from './conversation-filter.js'
import type { Sql } from './sql.js'

/*
 * The orders of `model/sort.ts`, each cut into segments in which all rows are ordered by the same few columns, so that
 * an index can follow them: pins first, then whatever the order tells apart.
 */

interface Column {
  readonly name: string
  readonly type: 'double precision' | 'text' | 'integer'
  readonly descending?: true
  value(place: SortKey): unknown
}

interface Part {
  readonly where: string
  readonly columns: readonly Column[]
  /** Whether a place lies in it. */
  holds(place: SortKey): boolean
}

export interface Segment {
  readonly where: string
  readonly order: string
  /** The condition that a row comes behind the place where the page before ended. Absent: all rows do. */
  readonly behind?: (sql: Sql) => string
}

const ACTIVITY: Column = {
  name: 'c.activity_at', type: 'double precision', descending: true, value: ({ conversation }) => conversation.activityAt,
}
const OLDEST: Column = { name: 'c.activity_at', type: 'double precision', value: ACTIVITY.value }
const WAITING: Column = {
  name: 'c.waiting_since', type: 'double precision', value: ({ conversation }) => conversation.waitingSince,
}
const PLACE: Column = { name: 'm.place', type: 'text', value: ({ mark }) => mark?.order }
const PINNED: Column = { name: 'm.pinned_at', type: 'double precision', value: ({ mark }) => mark?.pinnedAt }
const ID: Column = { name: 'c.id', type: 'text', value: ({ conversation }) => conversation.id }

const all: Part = { where: 'true', columns: [ACTIVITY], holds: () => true }
const isUnread = ({ conversation, mark }: SortKey): boolean => unreadCount(conversation, mark ?? undefined) > 0
const isPlaced = ({ mark }: SortKey): boolean => (mark?.order ?? null) !== null
const waits = ({ conversation }: SortKey): boolean => conversation.waitingSince !== null

const PARTS: Record<Sort, readonly Part[]> = {
  newest: [all],
  oldest: [{ ...all, columns: [OLDEST] }],
  'longest-waiting': [
    { where: 'c.waiting_since is not null', columns: [WAITING, ACTIVITY], holds: waits },
    { where: 'c.waiting_since is null', columns: [ACTIVITY], holds: place => !waits(place) },
  ],
  'unread-first': [
    { where: UNREAD, columns: [ACTIVITY], holds: isUnread },
    { where: `not ${UNREAD}`, columns: [ACTIVITY], holds: place => !isUnread(place) },
  ],
  mine: [
    { where: 'm.place is null', columns: [ACTIVITY], holds: place => !isPlaced(place) },
    { where: 'm.place is not null', columns: [PLACE, ACTIVITY], holds: isPlaced },
  ],
}

const isPinned = ({ mark }: SortKey): boolean => (mark?.pinnedAt ?? null) !== null

/** Of two rows pinned at one time the order decides, all of it: no index helps, but pins are few. */
const ties = (sort: Sort): readonly Column[] => {
  const parts = PARTS[sort]
  const columns = parts.map(part => part.columns).sort((a, b) => b.length - a.length)[0]!
  if (parts.length === 1) return columns
  return [
    {
      name: `(case when ${parts[0]!.where} then 0 else 1 end)`, type: 'integer',
      value: place => parts.findIndex(part => part.holds(place)),
    },
    ...columns.map((column): Column => {
      const nothing = column.type === 'text' ? '' : 0
      return {
        ...column,
        name: `coalesce(${column.name}, ${column.type === 'text' ? "''" : '0'})`,
        value: place => column.value(place) ?? nothing,
      }
    }),
  ]
}

const partsOf = (sort: Sort): readonly Part[] => [
  { where: 'm.pinned_at is not null', columns: [PINNED, ...ties(sort)], holds: isPinned },
  ...PARTS[sort].map((part): Part => ({
    ...part,
    where: `m.pinned_at is null and ${part.where}`,
    holds: place => !isPinned(place) && part.holds(place),
  })),
]

/** Column by column: the first that differs decides. */
const behind = (columns: readonly Column[], place: SortKey) => (sql: Sql): string => {
  const bounds = columns.map(({ name, type, descending, value }) => {
    const bound = `${sql.bound`${value(place)}`}::${type}`
    return { same: `${name} = ${bound}`, beyond: `${name} ${descending ? '<' : '>'} ${bound}`, name, bound, descending }
  })
  const cases = bounds.map(({ beyond }, index) =>
    [...bounds.slice(0, index).map(({ same }) => same), beyond].join(' and '))
  const [first] = bounds
  // Says no more than the cases do, but so that an index can begin there.
  return `${first!.name} ${first!.descending ? '<=' : '>='} ${first!.bound} and (${cases.map(one => `(${one})`).join(' or ')})`
}

/** The segments of an order from a place on; from the start without one. */
export const segmentsOf = (sort: Sort, place: SortKey | undefined): readonly Segment[] => {
  const parts = partsOf(sort)
  const start = place === undefined ? 0 : parts.findIndex(part => part.holds(place))
  return parts.slice(start).map((part, index): Segment => {
    const columns = [...part.columns, ID]
    return {
      where: part.where,
      order: columns.map(({ name, descending }) => descending ? `${name} desc` : name).join(', '),
      ...place !== undefined && index === 0 && { behind: behind(columns, place) },
    }
  })
}
