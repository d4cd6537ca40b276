import { unreadCount } from '../../src/model/mark.js'
import { orderOf, orderParts } from '../../src/model/own-order.js'
import type { Sort, SortKey } from '../../src/model/sort.js'
import type { Unread } from './conversation-filter.js'
import type { Sql } from './sql.js'

/*
 * The orders of `model/sort.ts`, each cut into segments that follow one another: pins first, then whatever the order
 * tells apart. A segment has one or more parts whose rows mingle; in a part all are ordered by the same few columns, so
 * that an index can follow them. A mark is joined only where a part has none but those that have one: few are pinned or
 * placed, and to know of all others that they are not, those few are enough.
 */

interface Column {
  readonly name: string
  readonly type: 'double precision' | 'text' | 'integer'
  readonly descending?: true
  value(place: SortKey): unknown
}

/** What I did with a conversation: its column in my mark. */
type Own = 'pinned_at' | 'place'

type Where = (sql: Sql, unread: Unread) => string

interface Kind {
  readonly where?: Where
  /** Only those with that. */
  readonly has?: Own
  /** Only those without that. */
  readonly lacks?: Own
  readonly columns: readonly Column[]
}

interface Stretch {
  readonly kinds: readonly Kind[]
  /** Whether a place lies in it. */
  holds(place: SortKey): boolean
}

export interface Part {
  /** Whether it reads my marks as `m`. */
  readonly isMarked: boolean
  /** `me`: what is bound to the agent. */
  readonly where: (sql: Sql, me: string) => string
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
  newest: [{ kinds: [{ columns: [ACTIVITY, ID] }], holds: () => true }],
  oldest: [{ kinds: [{ columns: [OLDEST, ID] }], holds: () => true }],
  'longest-waiting': [
    { kinds: [{ where: () => 'c.waiting_since is not null', columns: [WAITING, ACTIVITY, ID] }], holds: waits },
    { kinds: [{ where: () => 'c.waiting_since is null', columns: [ACTIVITY, ID] }], holds: place => !waits(place) },
  ],
  'unread-first': [
    { kinds: [{ where: (sql, unread) => unread(sql), columns: [ACTIVITY, ID] }], holds: isUnread },
    { kinds: [{ where: (sql, unread) => `not ${unread(sql)}`, columns: [ACTIVITY, ID] }], holds: place => !isUnread(place) },
  ],
  mine: [{
    kinds: [{ lacks: 'place', columns: IMPLIED }, { has: 'place', columns: [PLACE, ID] }],
    holds: () => true,
  }],
}

const isPinned = ({ mark }: SortKey): boolean => (mark?.pinnedAt ?? null) !== null

const PINS: Stretch = { kinds: [{ has: 'pinned_at', columns: [PINNED, ACTIVITY, ID] }], holds: isPinned }

const stretchesOf = (sort: Sort): readonly Stretch[] => [
  PINS,
  ...STRETCHES[sort].map(({ kinds, holds }): Stretch => ({ kinds, holds: place => !isPinned(place) && holds(place) })),
]

const lacking = (own: Own, me: string): string => `not exists (
  select from inbox.mark as o where o.tenant = c.tenant and o.owner = ${me} and o.id = c.id and o.${own} is not null)`

const whereOf = ({ where, has, lacks }: Kind, unread: Unread): Part['where'] => (sql, me) => [
  has === 'pinned_at' ? [] : has ? 'm.pinned_at is null' : lacking('pinned_at', me),
  has ? `m.${has} is not null` : [],
  lacks ? lacking(lacks, me) : [],
  where?.(sql, unread) ?? [],
].flat().join(' and ')

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
export const segmentsOf = (sort: Sort, place: SortKey | undefined, unread: Unread): readonly Segment[] => {
  const stretches = stretchesOf(sort)
  const start = place === undefined ? 0 : stretches.findIndex(one => one.holds(place))
  return stretches.slice(start).map(({ kinds }, index): Segment => kinds.map((kind): Part => ({
    isMarked: kind.has !== undefined,
    where: whereOf(kind, unread),
    order: kind.columns.map(({ name, descending }) => descending ? `${name} desc` : name).join(', '),
    ...place !== undefined && index === 0 && { behind: behind(kind.columns, place) },
  })))
}
