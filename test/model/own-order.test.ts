import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { isOrder, orderBetween, orderOf, orderParts } from '../../src/model/own-order.js'

const anyTime = fc.integer({ min: 0, max: 4e12 })
const anyId = fc.string({ minLength: 1, maxLength: 40 }).filter(id => /^[^\p{Cc}\p{Cs} ]+$/u.test(id))
const anyKey = fc.record({ activityAt: anyTime, id: anyId }).map(orderOf)
const near = fc.record({ activityAt: fc.integer({ min: 1_000, max: 1_003 }), id: anyId }).map(orderOf)

describe('my order', () => {
  it('gives what I never moved the place of its newest message, and tells those of one moment apart', () => {
    expect([
      { id: 'b', activityAt: 5 }, { id: 'a', activityAt: 5 }, { id: 'c', activityAt: 36 ** 8 }, { id: 'd', activityAt: 6 },
    ].map(orderOf).sort().map(key => key.slice(9))).to.deep.equal(['c', 'd', 'a', 'b'])
    fc.assert(fc.property(anyTime, anyTime, (a, b) => {
      const [left, right] = [orderOf({ id: 'x', activityAt: a }), orderOf({ id: 'x', activityAt: b })]
      expect(left < right).to.equal(a > b)
      expect(orderParts(left)).to.deep.equal({ time: a, rest: 'x' })
    }))
  })

  it('has room between any two, as often as one moves', () => {
    fc.assert(fc.property(
      fc.oneof(fc.tuple(anyKey, anyKey), fc.tuple(near, near)).filter(([a, b]) => a !== b),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }),
      ([a, b], sides) => {
        let [above, under] = a < b ? [a, b] : [b, a]
        for (const isAbove of sides) {
          const key = orderBetween(above, under, 0)
          expect(above < key, `${above} < ${key}`).to.equal(true)
          expect(key < under, `${key} < ${under}`).to.equal(true)
          expect(isOrder(key)).to.equal(true)
          if (isAbove) above = key
          else under = key
        }
        expect(above.length).to.be.below(Math.max(a.length, b.length) + 62)
      }))
  })

  it('has room at both ends, also above what was put on top', () => {
    fc.assert(fc.property(anyKey, anyTime, (key, now) => {
      let top = key
      let end = key
      for (let count = 0; count < 5; count++) {
        const above = orderBetween(undefined, top, now)
        expect(above < top).to.equal(true)
        top = above
        const under = orderBetween(end, undefined, now)
        expect(under > end).to.equal(true)
        end = under
      }
      expect(isOrder(top) && isOrder(end)).to.equal(true)
    }))
  })

  it('puts what is moved to the top below what comes next', () => {
    const key = orderBetween(undefined, orderOf({ id: 'a', activityAt: 100 }), 200)
    expect(key > orderOf({ id: 'b', activityAt: 201 })).to.equal(true)
    expect(orderBetween(undefined, undefined, 200)).to.equal(key)
  })

  it('knows a key from another text', () => {
    expect(['000000000', 'zzzzzzzzz some', '0h2kfq1abé'].map(isOrder)).to.deep.equal([true, true, true])
    expect(['', 'a0', '00000000', 'ABCDEFGHI', '000000000\n', '000000000\ud800'].map(isOrder))
      .to.deep.equal([false, false, false, false, false, false])
  })
})
