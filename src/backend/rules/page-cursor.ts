import type { SortKey } from '../../model/sort.js'
import { invalid } from './refuse.js'

/*
 * A page of conversations goes on behind the last row's place, not behind its number: rows that move meanwhile
 * neither repeat nor skip the others.
 */

type Parts = readonly [
  id: string, activityAt: number, waitingSince: number | null, inboundCount: number,
  pinnedAt: number | null, order: string | null, readCount: number, flagged: boolean,
]

export const cursorAt = ({ conversation, mark }: SortKey): string => JSON.stringify([
  conversation.id, conversation.activityAt, conversation.waitingSince, conversation.inboundCount,
  mark?.pinnedAt ?? null, mark?.order ?? null, mark?.readCount ?? 0, mark?.flagged ?? false,
] satisfies Parts)

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(cursor)
  } catch {
    return null
  }
}

const isNumber = (value: unknown): boolean => typeof value === 'number'

const isParts = (value: unknown): value is Parts =>
  Array.isArray(value) && value.length === 8
  && typeof value[0] === 'string' && isNumber(value[1]) && (value[2] === null || isNumber(value[2]))
  && isNumber(value[3]) && (value[4] === null || isNumber(value[4]))
  && (value[5] === null || typeof value[5] === 'string') && isNumber(value[6]) && typeof value[7] === 'boolean'

/** The place a cursor of `cursorAt` names; anything else is `invalid`. */
export const placeAt = (cursor: string): SortKey => {
  const parts = parse(cursor)
  if (!isParts(parts)) throw invalid('cursor', 'malformed')
  const [id, activityAt, waitingSince, inboundCount, pinnedAt, order, readCount, flagged] = parts
  return {
    conversation: { id, activityAt, waitingSince, inboundCount },
    mark: { pinnedAt, order, readCount, flagged },
  }
}
