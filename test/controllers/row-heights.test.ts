import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { RowHeights } from '../../src/controllers/row-heights.js'

const keysFrom = (from: number, count: number) => Array.from({ length: count }, (_, i) => `k${from + i}`)

describe('RowHeights', () => {
  it('takes rows for as high as guessed until they are drawn', () => {
    const heights = new RowHeights(50, 10)
    heights.keys = keysFrom(0, 4)
    expect([0, 1, 4].map(index => heights.startOf(index))).to.deep.equal([10, 60, 210])
    heights.take(1, 80)
    expect([0, 1, 2, 4].map(index => heights.startOf(index))).to.deep.equal([10, 60, 140, 240])
    expect(heights.endOf(1)).to.equal(140)
  })

  it('keeps what it knows of rows that move', () => {
    const heights = new RowHeights(50, 0)
    heights.keys = keysFrom(0, 3)
    heights.take(2, 80)
    heights.keys = [...keysFrom(10, 2), ...keysFrom(0, 3), ...keysFrom(20, 2)]
    expect(heights.startOf(4)).to.equal(200)
    expect(heights.startOf(5)).to.equal(280)
    heights.keys = ['k2']
    expect(heights.endOf(0)).to.equal(80)
  })

  it('says how much a row grew since it was told before', () => {
    const heights = new RowHeights(50, 0)
    heights.keys = keysFrom(0, 3)
    expect([80, 100, 100].map(height => heights.take(1, height))).to.deep.equal([0, 20, 0])
    expect(heights.take(3, 10)).to.equal(0)
  })

  it('finds the row at a place', () => {
    const heights = new RowHeights(50, 10)
    expect(heights.indexAt(30)).to.equal(0)
    heights.keys = keysFrom(0, 4)
    expect([-5, 0, 59, 60, 1_000].map(place => heights.indexAt(place))).to.deep.equal([0, 0, 0, 1, 3])
  })

  it('adds up the same whatever happens in whatever order', () => {
    const change = fc.oneof(
      fc.record({ keys: fc.subarray(keysFrom(0, 12)) }),
      fc.record({ index: fc.nat(14), height: fc.integer({ min: 1, max: 200 }) }),
      fc.record({ ask: fc.nat(12) }))
    fc.assert(fc.property(fc.array(change, { maxLength: 30 }), changes => {
      const heights = new RowHeights(50, 10)
      const known = new Map<string, number>()
      for (const one of changes) {
        if ('keys' in one) heights.keys = one.keys
        else if ('ask' in one) {
          const before = heights.keys.slice(0, one.ask)
          expect(heights.startOf(before.length)).to.equal(before.reduce((sum, key) => sum + (known.get(key) ?? 50), 10))
        } else {
          heights.take(one.index, one.height)
          const key = heights.keys[one.index]
          if (key !== undefined) known.set(key, one.height)
        }
      }
    }), { numRuns: 500 })
  })
})
