import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import type { Conversation } from '../../src/model/conversation.js'
import type { Mark } from '../../src/model/mark.js'
import type { Sort, Sortable } from '../../src/model/sort.js'
import { orderBetween, orderOf } from '../../src/model/own-order.js'
import { compareBy, SORTS } from '../../src/model/sort.js'
import { aConversation, aMark } from './records.js'

const row = (id: string, conversation: Partial<Conversation> = {}, mark?: Partial<Mark>): Sortable =>
  ({ conversation: aConversation({ id, ...conversation }), mark: mark && aMark({ id, ...mark }) })

const sorted = (sort: Sort, ...rows: readonly Sortable[]) =>
  [...rows].sort(compareBy(sort)).map(one => one.conversation.id).join(' ')

const anyRow: fc.Arbitrary<Sortable> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  activityAt: fc.integer({ min: 0, max: 3 }),
  waitingSince: fc.option(fc.integer({ min: 0, max: 3 })),
  inboundCount: fc.integer({ min: 0, max: 2 }),
  mark: fc.option(fc.record({
    pinnedAt: fc.option(fc.integer({ min: 0, max: 2 })),
    order: fc.option(fc.oneof(
      fc.constantFrom('zzzzzzzzya', 'zzzzzzzzxO'),
      fc.record({ id: fc.constantFrom('a', 'b'), activityAt: fc.integer({ min: 0, max: 3 }) }).map(orderOf))),
    readCount: fc.integer({ min: 0, max: 2 }),
    flagged: fc.boolean(),
  }), { nil: undefined }),
}).map(({ id, mark, ...conversation }) => row(id, conversation, mark))

describe('an order', () => {
  it('by time puts the newest or the oldest first', () => {
    const rows = [row('b', { activityAt: 2 }), row('c', { activityAt: 3 }), row('a', { activityAt: 1 })]
    expect(sorted('newest', ...rows)).to.equal('c b a')
    expect(sorted('oldest', ...rows)).to.equal('a b c')
  })

  it('by waiting puts who waits longest first, and the answered last by time', () => {
    expect(sorted('longest-waiting',
      row('new', { activityAt: 9 }), row('old', { activityAt: 8 }),
      row('short', { waitingSince: 5 }), row('long', { waitingSince: 2 }))).to.equal('long short new old')
  })

  it('by unread puts what I have not read first', () => {
    expect(sorted('unread-first',
      row('read', { activityAt: 9, inboundCount: 1 }, { readCount: 1 }),
      row('unread', { activityAt: 1, inboundCount: 1 }),
      row('flagged', { activityAt: 2 }, { flagged: true }))).to.equal('flagged unread read')
  })

  it('of mine leaves what I put between two there, and the others by time', () => {
    const order = orderBetween(orderOf({ id: 'newer', activityAt: 8 }), orderOf({ id: 'older', activityAt: 6 }), 0)
    expect(sorted('mine',
      row('moved up', { activityAt: 1 }, { order }), row('older', { activityAt: 6 }), row('newest', { activityAt: 9 }),
      row('newer', { activityAt: 8 }), row('oldest', { activityAt: 5 }))).to.equal('newest newer moved up older oldest')
  })

  it('leaves pins on top in the order they were set', () => {
    for (const sort of SORTS) {
      expect(sorted(sort,
        row('a', { activityAt: 9 }), row('later', {}, { pinnedAt: 2 }), row('earlier', {}, { pinnedAt: 1 })))
        .to.equal('earlier later a')
    }
  })

  it('is a total one: no two rows tie, and any three agree', () => {
    for (const sort of SORTS) {
      const compare = compareBy(sort)
      fc.assert(fc.property(anyRow, anyRow, anyRow, (a, b, c) => {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).to.equal(0)
        if (a.conversation.id !== b.conversation.id) expect(compare(a, b)).not.to.equal(0)
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).to.be.at.most(0)
      }))
    }
  })
})
