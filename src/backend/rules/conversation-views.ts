import type { ConversationFilter } from '../../model/filter.js'
import { matches } from '../../model/filter.js'
import type { Sort, Sortable, SortKey } from '../../model/sort.js'
import { compareBy } from '../../model/sort.js'
import { nearlySorted } from './nearly-sorted.js'
import { OrderedRows } from './ordered-rows.js'
import { cursorAt, placeAt } from './page-cursor.js'

interface View {
  readonly filter: ConversationFilter
  readonly rows: OrderedRows<SortKey, Sortable>
}

export interface ViewPage {
  readonly rows: readonly Sortable[]
  readonly total: number
  readonly next: string | null
}

/** How many lists are kept in order at a time. Each costs every change a little. */
const KEPT = 12

/** Biggest page; who asks for more gets this many. */
export const PAGE_LIMIT = 500

const keyOf = (filter: ConversationFilter, sort: Sort): string => {
  const fields = Object.entries(filter).filter(([, value]) => value !== undefined)
  return JSON.stringify([sort, fields.sort(([a], [b]) => a < b ? -1 : 1)])
}

/**
 * One agent's lists of conversations: each order is sorted once and each filter picked once, when first asked for, and
 * then kept in step with every change, so that a page costs what it holds.
 */
export class ConversationViews {
  readonly #agentId: string
  readonly #source: () => Iterable<Sortable>
  readonly #views = new Map<string, View>()
  /** All rows, by each order that was asked for: a new filter picks from them and sorts nothing. */
  readonly #orders = new Map<Sort, OrderedRows<SortKey, Sortable>>()

  /** `source`: every conversation the agent may see, with the agent's mark. */
  constructor(agentId: string, source: () => Iterable<Sortable>) {
    this.#agentId = agentId
    this.#source = source
  }

  page(filter: ConversationFilter, sort: Sort, limit: number, cursor?: string): ViewPage {
    const { rows } = this.#view(filter, sort)
    const size = Math.min(PAGE_LIMIT, Math.max(1, Math.floor(limit) || 1))
    const page = rows.page(size, cursor === undefined ? undefined : placeAt(cursor))
    const last = page.rows.at(-1)
    return { rows: page.rows, total: rows.size, next: page.more && last ? cursorAt(last) : null }
  }

  /** A conversation or the agent's mark on it changed. Undefined: not there, or not to be seen. */
  update(before: Sortable | undefined, after: Sortable | undefined): void {
    for (const rows of this.#orders.values()) {
      if (before) rows.remove(before)
      if (after) rows.insert(after)
    }
    for (const { filter, rows } of this.#views.values()) {
      if (before) rows.remove(before)
      if (after && this.#belongs(filter, after)) rows.insert(after)
    }
  }

  /** Forgets all order: after an import, or when access changed. */
  clear(): void {
    this.#orders.clear()
    this.#views.clear()
  }

  #belongs(filter: ConversationFilter, { conversation, mark }: Sortable): boolean {
    return matches(filter, conversation, mark, this.#agentId)
  }

  #view(filter: ConversationFilter, sort: Sort): View {
    const key = keyOf(filter, sort)
    const view = this.#views.get(key) ?? { filter, rows: this.#pick(filter, sort) }
    // The one asked for last stands last; the first has waited longest.
    this.#views.delete(key)
    this.#views.set(key, view)
    if (this.#views.size > KEPT) this.#views.delete(this.#views.keys().next().value!)
    return view
  }

  #pick(filter: ConversationFilter, sort: Sort): OrderedRows<SortKey, Sortable> {
    return this.#order(sort).pick(row => this.#belongs(filter, row))
  }

  #order(sort: Sort): OrderedRows<SortKey, Sortable> {
    let order = this.#orders.get(sort)
    if (!order) {
      const rows = sort === 'newest' ? this.#source() : nearlySorted(sort, this.#order('newest'))
      order = new OrderedRows<SortKey, Sortable>(compareBy(sort), rows)
      this.#orders.set(sort, order)
    }
    return order
  }
}
