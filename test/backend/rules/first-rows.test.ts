import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { firstRows } from '../../../src/backend/rules/first-rows.js'

const compare = (a: number, b: number): number => a - b
const isEven = (row: number): boolean => row % 2 === 0

describe('the first rows of many', () => {
  it('are those that are wanted, in order, with how many there are', () => {
    const found = firstRows([5, 8, 2, 6, 3, 4], { wanted: isEven, compare, limit: 2, after: undefined })
    expect(found).to.deep.equal({ rows: [2, 4], total: 4, more: true })
  })

  it('stand behind a place, whether a row stands there or not', () => {
    const behind = (after: number) => firstRows([40, 10, 30, 20], { wanted: () => true, compare, limit: 2, after })
    expect(behind(20)).to.deep.equal({ rows: [30, 40], total: 4, more: false })
    expect(behind(15)).to.deep.equal({ rows: [20, 30], total: 4, more: true })
    expect(behind(40)).to.deep.equal({ rows: [], total: 4, more: false })
  })

  it('are none of none', () => {
    expect(firstRows([], { wanted: isEven, compare, limit: 2, after: undefined }))
      .to.deep.equal({ rows: [], total: 0, more: false })
  })

  it('are what sorting all of them gives, however they come and however many', () => {
    const many = fc.tuple(fc.nat(9_000), fc.constantFrom('up', 'down', 'mixed')).map(([count, order]) =>
      Array.from({ length: count }, (_, index) =>
        order === 'up' ? index : order === 'down' ? count - index : index * 7_919 % (count + 1)))
    fc.assert(fc.property(many, fc.integer({ min: 1, max: 3_000 }), fc.option(fc.nat(9_000), { nil: undefined }),
      (rows, limit, after) => {
        const all = rows.filter(isEven).sort(compare)
        const behind = all.filter(row => after === undefined || row > after)
        expect(firstRows(rows, { wanted: isEven, compare, limit, after })).to.deep.equal({
          rows: behind.slice(0, limit), total: all.length, more: behind.length > limit,
        })
      }), { numRuns: 60 })
  })
})
