import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { OrderedRows } from '../../../src/backend/rules/ordered-rows.js'

const compare = (a: number, b: number): number => a - b
const rowsOf = (numbers: readonly number[]): OrderedRows<number, number> => new OrderedRows(compare, numbers)

describe('OrderedRows', () => {
  it('sorts what it is given and leaves that alone', () => {
    const given = [3, 1, 2]
    expect([...rowsOf(given)]).to.deep.equal([1, 2, 3])
    expect(given).to.deep.equal([3, 1, 2])
  })

  it('removes only what stands exactly there', () => {
    const rows = rowsOf([1, 3])
    rows.remove(2)
    rows.remove(9)
    rows.remove(3)
    expect([...rows]).to.deep.equal([1])
  })

  it('stays sorted and complete through thousands of changes', () => {
    const change = fc.tuple(fc.boolean(), fc.nat(3000))
    fc.assert(fc.property(fc.nat(3000), fc.array(change, { minLength: 0, maxLength: 4000, size: 'max' }), (start, changes) => {
      const rows = rowsOf(Array.from({ length: start }, (_, index) => index))
      const expected = new Set(Array.from({ length: start }, (_, index) => index))
      for (const [adds, number] of changes) {
        if (adds && !expected.has(number)) rows.insert(number)
        if (!adds) rows.remove(number)
        if (adds) expected.add(number)
        else expected.delete(number)
      }
      const sorted = [...expected].sort(compare)
      expect([...rows]).to.deep.equal(sorted)
    }), { numRuns: 12 })
  })

  it('goes on behind a place, whether a row stands there or not', () => {
    const rows = rowsOf(Array.from({ length: 3_000 }, (_, index) => index * 2))
    expect(rows.behind(undefined, 3)).to.deep.equal([0, 2, 4])
    expect(rows.behind(1_022, 3)).to.deep.equal([1_024, 1_026, 1_028])
    expect(rows.behind(1_023, 2)).to.deep.equal([1_024, 1_026])
    expect(rows.behind(1_000, 2_000)).to.deep.equal(Array.from({ length: 2_000 }, (_, index) => 1_002 + index * 2))
    expect(rows.behind(5_996, 5)).to.deep.equal([5_998])
    expect(rows.behind(5_998, 5)).to.deep.equal([])
    expect(rowsOf([]).behind(undefined, 5)).to.deep.equal([])
  })

  it('splits what grows in one place', () => {
    const rows = rowsOf([])
    for (let number = 5000; number > 0; number--) rows.insert(number)
    expect([...rows]).to.deep.equal(Array.from({ length: 5000 }, (_, index) => index + 1))
    expect(rows.filter(number => number % 1000 === 0)).to.deep.equal([1000, 2000, 3000, 4000, 5000])
  })
})
