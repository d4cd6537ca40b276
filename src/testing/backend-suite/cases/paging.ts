import type { Conversation } from '../../../model/conversation.js'
import { SORTS } from '../../../model/sort.js'
import type { Sort } from '../../../model/sort.js'
import type { Page, Query } from '../../../backend/queries.js'
import type { Actor } from '../actor.js'
import type { CaseContext } from '../case.js'
import { area } from '../case.js'
import { equal, holds, present } from '../check.js'
import { Expected } from '../expected.js'

const pageOf = (actor: Actor, sort: Sort, limit: number, cursor: string | null): Promise<Page<Query<'conversations'>>> =>
  actor.load({ type: 'conversations', filter: {}, sort, limit, ...cursor !== null && { cursor } })

const ids = (items: readonly Conversation[]): readonly string[] => items.map(one => one.id)

const readAll = async (actor: Actor, sort: Sort, limit: number): Promise<readonly string[]> => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Page<Query<'conversations'>> = await pageOf(actor, sort, limit, cursor)
    holds(page.items.length <= limit, 'a page is not longer than its limit')
    holds(page.items.length > 0, 'a page that was announced is not empty')
    seen.push(...ids(page.items))
    cursor = page.next
  } while (cursor !== null && seen.length < 1_000)
  return seen
}

export const pagingCases = area('paging', [
  ...SORTS.map(sort => [`pages of the order ${sort} join without gap or repetition`, [], async (
    { seed, as }: CaseContext,
  ) => {
    const iris = await as('iris')
    equal(await readAll(iris, sort, 7), new Expected(seed, iris.id).list({}, sort), `all pages by ${sort}`)
  }] as const),

  ['a list that ends with its page announces no other', [], async ({ seed, as }) => {
    const iris = await as('iris')
    const all = new Expected(seed, iris.id).list({}, 'newest')
    equal((await pageOf(iris, 'newest', all.length, null)).next, null, 'the next page')
    equal((await pageOf(iris, 'newest', all.length - 1, null)).next === null, false, 'one short of it')
  }],

  ['every page tells the same total', [], async ({ as }) => {
    const iris = await as('iris')
    const first = await pageOf(iris, 'newest', 5, null)
    const second = await pageOf(iris, 'newest', 5, present(first.next, 'a second page'))
    equal(second.total, first.total, 'the total')
  }],

  ['a conversation that jumps to the top repeats nothing and hides nothing', ['send'], async ({ as }) => {
    const iris = await as('iris')
    const before = ids((await pageOf(iris, 'newest', 200, null)).items)
    // The pins stand on the first page whatever happens, so only what is below them moves.
    const first = await pageOf(iris, 'newest', 10, null)
    const mover = 'crowd-18'
    holds(before.indexOf(mover) > 12, 'it stood on a later page')
    await iris.send(mover, 'Up you go')
    const rest: string[] = []
    let cursor = first.next
    while (cursor !== null) {
      const page: Page<Query<'conversations'>> = await pageOf(iris, 'newest', 10, cursor)
      rest.push(...ids(page.items))
      cursor = page.next
    }
    equal(rest, before.slice(10).filter(id => id !== mover), 'what follows the first page')
  }],

  ['a page stands where it stood when the row before it is gone', ['close'], async ({ as }) => {
    const iris = await as('iris')
    const open = (cursor: string | null): Promise<Page<Query<'conversations'>>> => iris.load({
      type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 6, ...cursor !== null && { cursor },
    })
    const first = await open(null)
    const second = await open(first.next)
    await iris.do({ type: 'close', conversationId: present(first.items.at(-1), 'a last row').id })
    equal(ids((await open(first.next)).items), ids(second.items), 'the second page')
  }],
])
