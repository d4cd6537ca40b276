import type { ConversationStatus } from '../../model/conversation.js'
import type { ConversationFilter } from '../../model/filter.js'
import { matches } from '../../model/filter.js'
import type { Sort, Sortable, SortKey } from '../../model/sort.js'
import { compareBy } from '../../model/sort.js'
import type { FirstRows } from './first-rows.js'
import { firstRows } from './first-rows.js'
import { cursorAt, placeAt } from './page-cursor.js'

/** Rows of one list that follow each other, as they were found together. */
interface Run extends FirstRows<Sortable> {
  /** The place they stand behind; undefined: the start. */
  readonly after: SortKey | undefined
}

export interface ViewPage {
  readonly rows: readonly Sortable[]
  readonly total: number
  readonly next: string | null
}

/** How many lists are remembered at a time. */
const KEPT = 12
/** How many rows are found at once for who reads on: to look for them costs the same as for one page. */
const RUN = 2_000

/** Biggest page; who asks for more gets this many. */
export const PAGE_LIMIT = 500

export const viewPage = ({ rows, total, more }: FirstRows<Sortable>): ViewPage => {
  const last = rows.at(-1)
  return { rows, total, next: more && last ? cursorAt(last) : null }
}

const keyOf = (filter: ConversationFilter, sort: Sort): string => {
  const fields = Object.entries(filter).filter(([, value]) => value !== undefined)
  return JSON.stringify([sort, fields.sort(([a], [b]) => a < b ? -1 : 1)])
}

/**
 * One agent's lists of conversations. A list asked for the first time costs one look at each row, however it is
 * filtered and ordered: nothing is sorted but what may be on the page. What was found is remembered until something
 * changes.
 */
export class ConversationViews {
  readonly #agentId: string
  readonly #source: () => Iterable<Sortable>
  readonly #runs = new Map<string, Run>()
  /** By status: nearly every list is of one. */
  #rows: Map<ConversationStatus, Map<string, Sortable>> | null = null

  /** `source`: every conversation the agent may see, with the agent's mark. */
  constructor(agentId: string, source: () => Iterable<Sortable>) {
    this.#agentId = agentId
    this.#source = source
  }

  page(filter: ConversationFilter, sort: Sort, limit: number, cursor?: string): ViewPage {
    const size = Math.min(PAGE_LIMIT, Math.max(1, Math.floor(limit) || 1))
    const after = cursor === undefined ? undefined : placeAt(cursor)
    const key = keyOf(filter, sort)
    const known = this.#runs.get(key)
    const compare = compareBy(sort)
    const page = (known && pageOf(known, compare, size, after)) ?? this.#find(key, filter, compare, size, after)
    return viewPage(page)
  }

  /** A conversation or the agent's mark on it changed. Undefined: not there, or not to be seen. */
  update(before: Sortable | undefined, after: Sortable | undefined): void {
    if (before) this.#rows?.get(before.conversation.status)?.delete(before.conversation.id)
    if (after && this.#rows) add(this.#rows, after)
    this.#runs.clear()
  }

  /** Forgets all rows: after an import, or when access changed. */
  clear(): void {
    this.#rows = null
    this.#runs.clear()
  }

  #among(status: ConversationStatus | undefined): Iterable<Sortable> {
    if (!this.#rows) {
      this.#rows = new Map()
      for (const row of this.#source()) add(this.#rows, row)
    }
    if (status !== undefined) return this.#rows.get(status)?.values() ?? []
    return [...this.#rows.values()].flatMap(rows => [...rows.values()])
  }

  #find(
    key: string, filter: ConversationFilter, compare: Compare, size: number, after: SortKey | undefined,
  ): FirstRows<Sortable> {
    const run: Run = {
      after,
      ...firstRows(this.#among(filter.status), {
        wanted: ({ conversation, mark }) => matches(filter, conversation, mark, this.#agentId),
        compare, after,
        limit: after === undefined ? size : RUN,
      }),
    }
    // The one found last stands last; the first has waited longest.
    this.#runs.delete(key)
    this.#runs.set(key, run)
    if (this.#runs.size > KEPT) this.#runs.delete(this.#runs.keys().next().value!)
    return pageOf(run, compare, size, after)!
  }
}

const add = (rows: Map<ConversationStatus, Map<string, Sortable>>, row: Sortable): void => {
  const { id, status } = row.conversation
  let some = rows.get(status)
  if (!some) rows.set(status, some = new Map<string, Sortable>())
  some.set(id, row)
}

type Compare = ReturnType<typeof compareBy>

/** A page out of a run; undefined when the run does not hold all of it. */
const pageOf = (
  { after: start, rows, total, more }: Run, compare: Compare, size: number, after: SortKey | undefined,
): FirstRows<Sortable> | undefined => {
  if (start !== undefined && (after === undefined || compare(after, start) < 0)) return undefined
  const from = after === undefined ? 0 : rows.findIndex(row => compare(row, after) > 0)
  const page = from < 0 ? [] : rows.slice(from, from + size)
  const isWhole = !more || (from >= 0 && from + size <= rows.length)
  return isWhole ? { rows: page, total, more: more || (from >= 0 && from + size < rows.length) } : undefined
}
