import type { Conversation } from './conversation.js'
import type { Mark } from './mark.js'
import { unreadCount } from './mark.js'
import { orderOf } from './own-order.js'

export const SORTS = ['newest', 'oldest', 'longest-waiting', 'unread-first', 'mine'] as const
export type Sort = (typeof SORTS)[number]

/** What orders a list: the conversation and my mark on it. */
export interface Sortable {
  readonly conversation: Conversation
  readonly mark: Mark | undefined
}

/** As much of it as decides its place. */
export interface SortKey {
  readonly conversation: Pick<Conversation, 'id' | 'activityAt' | 'waitingSince' | 'inboundCount'>
  readonly mark: Pick<Mark, 'pinnedAt' | 'order' | 'readCount' | 'flagged'> | undefined
}

type Compare = (a: SortKey, b: SortKey) => number

const newest: Compare = (a, b) => b.conversation.activityAt - a.conversation.activityAt
const compareText = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0
const unread = (row: SortKey): number => unreadCount(row.conversation, row.mark) > 0 ? 0 : 1

const ORDERS: Record<Sort, Compare> = {
  newest,
  oldest: (a, b) => -newest(a, b),
  'longest-waiting': (a, b) => {
    const left = a.conversation.waitingSince
    const right = b.conversation.waitingSince
    if (left === null || right === null) return left === right ? newest(a, b) : left === null ? 1 : -1
    return left - right || newest(a, b)
  },
  'unread-first': (a, b) => unread(a) - unread(b) || newest(a, b),
  mine: (a, b) => {
    const left = a.mark?.order ?? null
    const right = b.mark?.order ?? null
    if (left === null && right === null) {
      return Math.floor(b.conversation.activityAt) - Math.floor(a.conversation.activityAt)
    }
    return compareText(left ?? orderOf(a.conversation), right ?? orderOf(b.conversation))
  },
}

const pinned = (row: SortKey): number => row.mark?.pinnedAt ?? Infinity

/** Pins on top in the order they were set, then the chosen order, then the id: a total order, alike everywhere. */
export const compareBy = (sort: Sort): Compare => {
  const order = ORDERS[sort]
  return (a, b) => {
    if (a.mark || b.mark) {
      const left = pinned(a)
      const right = pinned(b)
      if (left !== right) return left - right
      if (left < Infinity) return newest(a, b) || compareText(a.conversation.id, b.conversation.id)
    }
    return order(a, b) || compareText(a.conversation.id, b.conversation.id)
  }
}
