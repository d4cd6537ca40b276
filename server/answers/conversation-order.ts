import { unreadCount } from '../../src/model/mark.js'
import { orderOf, orderParts } from '../../src/model/own-order.js'
import type { Sort, SortKey } from '../../src/model/sort.js'
import { UNREAD } from './conversation-filter.js'
import type { Sql } from './sql.js'

/*
 * The orders of `model/sort.ts`, each cut into segments that follow one another: pins first, then whatever the order
 * tells apart. A segment has one or more parts whose rows mingle; in a part all are ordered by the same few columns, so
 * that an index can follow them.
 */

interface Column {
  readonly name: string
  readonly type: 'double precision' | 'text' | 'integer'
  readonly descending?: true
  value(place: SortKey): unknown
}

interface Kind {
  readonly where: string
  readonly columns: readonly Column[]
}

interface Stretch {
  readonly kinds: readonly Kind[]
  /** Whether a place lies in it. */
  holds(place: SortKey): boolean
}

export interface Part {
  readonly where: string
  readonly order: string
  /** The condition that a row comes behind the place where the page before ended. Absent: all rows do. */
  readonly behind?: (sql: Sql) => string
}

/** Its parts, whose rows mingle. */
export type Segment = readonly Part[]

/** Where in my order a place lies. */
const ownPlace = ({ conversation, mark }: SortKey): string => mark?.order ?? orderOf(conversation)

const ACTIVITY: Column = {
  name: 'c.activity_at', type: 'double precision', descending: true, value: ({ conversation }) => conversation.activityAt,
}
const OLDEST: Column = { name: 'c.activity_at', type: 'double precision', value: ACTIVITY.value }
const WAITING: Column = {
  name: 'c.waiting_since', type: 'double precision', value: ({ conversation }) => conversation.waitingSince,
}
const PINNED: Column = { name: 'm.pinned_at', type: 'double precision', value: ({ mark }) => mark?.pinnedAt }
const PLACE: Column = { name: 'm.place', type: 'text', value: ownPlace }
const ID: Column = { name: 'c.id', type: 'text', value: ({ conversation }) => conversation.id }
/** Of a row that I never moved, whose place is its time and its id. */
const IMPLIED: readonly Column[] = [
  { ...ACTIVITY, value: place => orderParts(ownPlace(place)).time },
  { ...ID, value: place => orderParts(ownPlace(place)).rest },
]

const isUnread = ({ conversation, mark }: SortKey): boolean => unreadCount(conversation, mark ?? undefined) > 0
const waits = ({ conversation }: SortKey): boolean => conversation.waitingSince !== null

const STRETCHES: Record<Sort, readonly Stretch[]> = {
  newest: [{ kinds: [{ where: 'true', columns: [ACTIVITY, ID] }], holds: () => true }],
  oldest: [{ kinds: [{ where: 'true', columns: [OLDEST, ID] }], holds: () => true }],
  'longest-waiting': [
    { kinds: [{ where: 'c.waiting_since is not null', columns: [WAITING, ACTIVITY, ID] }], holds: waits },
    { kinds: [{ where: 'c.waiting_since is null', columns: [ACTIVITY, ID] }], holds: place => !waits(place) },
  ],
  'unread-first': [
    { kinds: [{ where: UNREAD, columns: [ACTIVITY, ID] }], holds: isUnread },
    { kinds: [{ where: `not ${UNREAD}`, columns: [ACTIVITY, ID] }], holds: place => !isUnread(place) },
  ],
  mine: [{
    kinds: [{ where: 'm.place is null', columns: IMPLIED }, { where: 'm.place is not null', columns: [PLACE, ID] }],
    holds: () => true,
  }],
}

const isPinned = ({ mark }: SortKey): boolean => (mark?.pinnedAt ?? null) !== null

const PINS: Stretch = { kinds: [{ where: 'm.pinned_at is not null', columns: [PINNED, ACTIVITY, ID] }], holds: isPinned }

const stretchesOf = (sort: Sort): readonly Stretch[] => [
  PINS,
  ...STRETCHES[sort].map(({ kinds, holds }): Stretch => ({
    kinds: kinds.map(kind => ({ ...kind, where: `m.pinned_at is null and ${kind.where}` })),
    holds: place => !isPinned(place) && holds(place),
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
  const stretches = stretchesOf(sort)
  const start = place === undefined ? 0 : stretches.findIndex(one => one.holds(place))
  return stretches.slice(start).map(({ kinds }, index): Segment => kinds.map(({ where, columns }): Part => ({
    where,
    order: columns.map(({ name, descending }) => descending ? `${name} desc` : name).join(', '),
    ...place !== undefined && index === 0 && { behind: behind(columns, place) },
  })))
}
