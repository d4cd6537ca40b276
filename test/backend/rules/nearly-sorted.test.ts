import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { nearlySorted } from '../../../src/backend/rules/nearly-sorted.js'
import type { Sortable } from '../../../src/model/sort.js'
import { compareBy, SORTS } from '../../../src/model/sort.js'
import { unmarked } from '../../../src/model/mark.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'

const pattern = suiteSeed().conversations![0]!

const row: fc.Arbitrary<Omit<Sortable, 'id'>> = fc.record({
  activityAt: fc.integer({ min: 1e12, max: 2e12 }),
  waitingSince: fc.option(fc.integer({ min: 0, max: 2e12 })),
  inboundCount: fc.nat(2),
  mark: fc.option(fc.record({
    pinnedAt: fc.option(fc.nat()), order: fc.option(fc.string()), readCount: fc.nat(2), flagged: fc.boolean(),
  })),
}).map(({ mark, ...conversation }) => ({
  conversation: { ...pattern, ...conversation }, mark: mark ? { ...unmarked('x'), ...mark } : undefined,
}))

const rows = fc.array(row, { maxLength: 200 }).map(all => all.map((one, index): Sortable =>
  ({ ...one, conversation: { ...one.conversation, id: `c${index}` } })))

describe('nearly sorted rows', () => {
  it('are the same rows, each once, whatever the order', () => {
    fc.assert(fc.property(rows, fc.constantFrom(...SORTS), (all, sort) => {
      const found = nearlySorted(sort, all)
      expect(found.map(one => one.conversation.id).sort()).to.deep.equal(all.map(one => one.conversation.id).sort())
    }))
  })

  it('need few comparisons', () => {
    const [all] = fc.sample(fc.array(row, { minLength: 5_000, maxLength: 5_000 }), { numRuns: 1, seed: 7 })
    const newest = all!.map((one, index): Sortable => ({
      conversation: { ...one.conversation, id: `c${String(index)}` },
      mark: one.mark && { ...one.mark, pinnedAt: null, order: null },
    })).sort(compareBy('newest'))
    for (const sort of SORTS) {
      let comparisons = 0
      const compare = compareBy(sort)
      const sorted = [...nearlySorted(sort, newest)].sort((a, b) => {
        comparisons++
        return compare(a, b)
      })
      expect(sorted).to.deep.equal([...newest].sort(compare))
      // Unprepared it is about twelve for each row.
      expect(comparisons, sort).to.be.lessThan(6 * newest.length)
    }
  })
})
