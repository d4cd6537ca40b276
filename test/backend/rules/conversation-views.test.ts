import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { ConversationViews } from '../../../src/backend/rules/conversation-views.js'
import type { ConversationFilter } from '../../../src/model/filter.js'
import { matches } from '../../../src/model/filter.js'
import type { Sort, Sortable } from '../../../src/model/sort.js'
import { SORTS, compareBy } from '../../../src/model/sort.js'
import { conversation, mark } from '../small-world.js'

const rowOf = (number: number, more: Parameters<typeof conversation>[0] = {}): Sortable =>
  ({ conversation: conversation({ id: `c${number}`, activityAt: number * 10, ...more }), mark: undefined })

const idsOf = (rows: readonly Sortable[]): readonly string[] => rows.map(row => row.conversation.id)

/** All pages, one after the other; `between` happens before each. */
const paged = (
  views: ConversationViews, filter: ConversationFilter, sort: Sort, limit: number, between = (): void => undefined,
): readonly string[] => {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    between()
    const page = views.page(filter, sort, limit, cursor)
    ids.push(...idsOf(page.rows))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return ids
}

describe('ConversationViews', () => {
  it('answers with rows that match, in order, and how many there are', () => {
    const rows = [rowOf(1), rowOf(2, { status: 'closed' }), rowOf(3), rowOf(4)]
    const page = new ConversationViews('ana', () => rows).page({ status: 'open' }, 'newest', 2)
    expect([idsOf(page.rows), page.total]).to.deep.equal([['c4', 'c3'], 3])
    expect(page.next).to.be.a('string')
  })

  it('asks for all rows once, however many lists are wanted', () => {
    let asked = 0
    const views = new ConversationViews('ana', () => {
      asked++
      return [rowOf(1), rowOf(2)]
    })
    for (const sort of SORTS) for (const unread of [true, false]) views.page({ unread }, sort, 5)
    expect(asked).to.equal(1)
    views.clear()
    views.page({}, 'newest', 5)
    expect(asked).to.equal(2)
  })

  it('takes a filter for the same however it is written', () => {
    const views = new ConversationViews('ana', () => [rowOf(1)])
    views.page({ status: 'open', unread: true }, 'newest', 5)
    expect(idsOf(views.page({ unread: true, status: 'open' }, 'newest', 5).rows)).to.deep.equal(['c1'])
  })

  it('lets a bumped row repeat or skip no other', () => {
    const rows = new Map(Array.from({ length: 20 }, (_, index) => [index, rowOf(index)]))
    const views = new ConversationViews('ana', () => rows.values())
    let time = 1000
    let turn = 0
    const seen = paged(views, {}, 'newest', 3, () => {
      const number = turn++ * 7 % 20
      const before = rows.get(number)!
      const after = rowOf(number, { activityAt: time++ })
      rows.set(number, after)
      views.update(before, after)
    })
    const bumped = new Set(Array.from({ length: turn }, (_, index) => `c${index * 7 % 20}`))
    const untouched = Array.from({ length: 20 }, (_, index) => `c${19 - index}`).filter(id => !bumped.has(id))
    expect(seen.filter(id => !bumped.has(id))).to.deep.equal(untouched)
  })

  it('goes on through thousands, page by page', () => {
    const rows = Array.from({ length: 7_000 }, (_, index) => rowOf(index * 2_999 % 7_000))
    const views = new ConversationViews('ana', () => rows)
    for (const limit of [100, 450]) {
      expect(paged(views, {}, 'oldest', limit)).to.deep.equal(Array.from({ length: 7_000 }, (_, index) => `c${index}`))
    }
  })

  it('goes back to a page it gave before', () => {
    const views = new ConversationViews('ana', () => Array.from({ length: 9 }, (_, index) => rowOf(index)))
    const first = views.page({}, 'oldest', 3)
    const second = views.page({}, 'oldest', 3, first.next!)
    views.page({}, 'oldest', 3, second.next!)
    expect(idsOf(views.page({}, 'oldest', 3, first.next!).rows)).to.deep.equal(['c3', 'c4', 'c5'])
    expect(idsOf(views.page({}, 'oldest', 4).rows)).to.deep.equal(['c0', 'c1', 'c2', 'c3'])
  })

  it('refuses a cursor that is none', () => {
    expect(() => new ConversationViews('ana', () => []).page({}, 'newest', 5, 'x'))
      .to.throw().with.deep.include({ code: 'invalid' })
  })

  it('gives one row where none is asked for, and 500 where more are', () => {
    const views = new ConversationViews('ana', () => Array.from({ length: 600 }, (_, index) => rowOf(index)))
    expect([0, -3, NaN, 9999].map(limit => views.page({}, 'newest', limit).rows.length)).to.deep.equal([1, 1, 1, 500])
  })

  it('says through any changes what filtering and sorting everything says', () => {
    const row = fc.record({
      number: fc.nat(25),
      status: fc.constantFrom('open', 'closed'),
      activityAt: fc.nat(5),
      waitingSince: fc.option(fc.nat(5)),
      inboundCount: fc.nat(2),
      assigneeId: fc.constantFrom('ana', 'ben', null),
      marked: fc.option(fc.record({ pinnedAt: fc.option(fc.nat(3)), order: fc.option(fc.constantFrom('a', 'b')), readCount: fc.nat(2) })),
    }).map(({ number, marked, ...more }): Sortable => ({
      conversation: conversation({ id: `c${number}`, ...more }), mark: marked ? mark({ id: `c${number}`, ...marked }) : undefined,
    }))
    const filter: fc.Arbitrary<ConversationFilter> =
      fc.constantFrom({}, { status: 'open' }, { unread: true }, { assignee: 'me' }, { awaitingReply: true, status: 'closed' })
    const step = fc.record({ row, gone: fc.boolean(), filter, sort: fc.constantFrom(...SORTS) })
    fc.assert(fc.property(fc.array(row), fc.array(step), (start, steps) => {
      const rows = new Map(start.map(one => [one.conversation.id, one]))
      const views = new ConversationViews('ana', () => [...rows.values()])
      for (const { row: next, gone, filter: wanted, sort } of steps) {
        const { id } = next.conversation
        const before = rows.get(id)
        if (gone) rows.delete(id)
        else rows.set(id, next)
        views.update(before, gone ? undefined : next)
        const expected = [...rows.values()]
          .filter(one => matches(wanted, one.conversation, one.mark, 'ana'))
          .sort(compareBy(sort))
        expect(paged(views, wanted, sort, 4)).to.deep.equal(idsOf(expected))
      }
    }), { numRuns: 40 })
  })
})
