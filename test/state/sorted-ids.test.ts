import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import type { Sortable } from '../../src/model/sort.js'
import { compareBy } from '../../src/model/sort.js'
import { arranged } from '../../src/state/sorted-ids.js'
import { aConversation } from '../model/records.js'

/** Rows by id: where each stands, newest first; null where it does not belong. */
type Rows = Readonly<Record<string, number | null>>

const orderOf = (rows: Rows) => ({
  compare: compareBy('newest'),
  rowOf(id: string): Sortable | undefined {
    const at = rows[id] ?? null
    return at === null ? undefined : { conversation: aConversation({ id, activityAt: at }), mark: undefined }
  },
})

const sorted = (rows: Rows): readonly string[] => {
  const { rowOf, compare } = orderOf(rows)
  return Object.keys(rows).filter(id => rowOf(id)).sort((a, b) => compare(rowOf(a)!, rowOf(b)!))
}

const anyRows = fc.record(Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(id =>
  [id, fc.option(fc.integer({ min: 0, max: 9 }))])))

describe('ids in order', () => {
  it('are the same array when nothing moved', () => {
    const ids = ['a', 'b', 'c']
    const rows = { a: 9, b: 5, c: 1, d: null }
    expect(arranged(ids, ['b'], orderOf(rows))).to.equal(ids)
    expect(arranged(ids, ['a', 'b', 'c', 'd'], orderOf(rows))).to.equal(ids)
    expect(arranged(ids, [], orderOf(rows))).to.equal(ids)
  })

  it('make place for one that moved, came or went', () => {
    const ids = ['a', 'b', 'c']
    expect(arranged(ids, ['c'], orderOf({ a: 9, b: 5, c: 10 }))).to.deep.equal(['c', 'a', 'b'])
    expect(arranged(ids, ['d'], orderOf({ a: 9, b: 5, c: 1, d: 3 }))).to.deep.equal(['a', 'b', 'd', 'c'])
    expect(arranged(ids, ['b'], orderOf({ a: 9, b: null, c: 1 }))).to.deep.equal(['a', 'c'])
    expect(ids).to.deep.equal(['a', 'b', 'c'])
  })

  it('hold none twice', () => {
    expect(arranged(['a', 'b'], ['b', 'b', 'c'], orderOf({ a: 9, b: 5, c: 5 }))).to.deep.equal(['a', 'b', 'c'])
  })

  it('are what sorting all of them gives when one changed', () => {
    const anyPlace = fc.option(fc.integer({ min: 0, max: 9 }))
    fc.assert(fc.property(anyRows, fc.constantFrom('a', 'd', 'h'), anyPlace, (before, id, at) => {
      const after = { ...before, [id]: at }
      expect(arranged(sorted(before), [id], orderOf(after))).to.deep.equal(sorted(after))
    }))
  })

  it('are what sorting all of them gives, however many changed at once', () => {
    fc.assert(fc.property(anyRows, anyRows, (before, after) => {
      const changed = Object.keys(before).filter(id => before[id] !== after[id])
      expect(arranged(sorted(before), changed, orderOf(after))).to.deep.equal(sorted(after))
    }))
  })
})
