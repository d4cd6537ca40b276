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

  it('pages behind a place, whether a row stands there or not', () => {
    const rows = rowsOf([10, 20, 30, 40])
    expect(rows.page(2)).to.deep.equal({ rows: [10, 20], more: true })
    expect(rows.page(2, 20)).to.deep.equal({ rows: [30, 40], more: false })
    expect(rows.page(1, 25)).to.deep.equal({ rows: [30], more: true })
    expect(rows.page(2, 40)).to.deep.equal({ rows: [], more: false })
    expect(rowsOf([]).page(2)).to.deep.equal({ rows: [], more: false })
  })

  it('removes only what stands exactly there', () => {
    const rows = rowsOf([1, 3])
    rows.remove(2)
    rows.remove(9)
    rows.remove(3)
    expect([[...rows], rows.size]).to.deep.equal([[1], 1])
  })

  it('picks rows in their order, into rows of their own', () => {
    const rows = rowsOf([4, 3, 2, 1])
    const even = rows.pick(row => row % 2 === 0)
    rows.insert(6)
    even.insert(0)
    expect([[...even], even.size, rows.size]).to.deep.equal([[0, 2, 4], 3, 5])
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
      expect(rows.size).to.equal(sorted.length)
      const paged: number[] = []
      for (let more = true; more;) {
        const page = rows.page(700, paged.at(-1))
        paged.push(...page.rows)
        more = page.more
      }
      expect(paged).to.deep.equal(sorted)
    }), { numRuns: 12 })
  })

  it('splits what grows in one place', () => {
    const rows = rowsOf([])
    for (let number = 5000; number > 0; number--) rows.insert(number)
    expect([rows.size, rows.page(3, 2500).rows]).to.deep.equal([5000, [2501, 2502, 2503]])
  })
})
