import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { same } from '../../../src/testing/backend-suite/same.js'

describe('same', () => {
  it('does not mind the order of keys, nor undefined fields', () => {
    expect(same({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1, d: undefined })).to.equal(true)
  })

  it('tells values, lengths and kinds apart', () => {
    const pairs = [[1, '1'], [null, undefined], [[1], [1, 2]], [{ a: 1 }, { a: 2 }], [{}, []], [{ a: 1 }, {}]] as const
    for (const [a, b] of pairs) expect(same(a, b), JSON.stringify([a, b])).to.equal(false)
  })

  it('knows a copy of whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue(), value => { expect(same(value, structuredClone(value))).to.equal(true) }))
  })
})
