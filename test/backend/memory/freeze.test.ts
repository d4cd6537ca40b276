import { expect } from '@open-wc/testing'
import { deepFreeze } from '../../../src/backend/memory/freeze.js'

describe('deepFreeze', () => {
  it('lets nothing inside be changed', () => {
    const value = deepFreeze({ a: [{ b: 1 }], c: null })
    expect(() => { value.a[0]!.b = 2 }).to.throw(TypeError)
    expect(() => { value.a.push({ b: 3 }) }).to.throw(TypeError)
  })

  it('reaches what stands in something frozen before', () => {
    const value = Object.freeze({ inner: { list: [1] } })
    expect(Object.isFrozen(deepFreeze(value).inner.list)).to.equal(true)
  })

  it('gives back what it was given', () => {
    const value = {}
    expect([deepFreeze(value), deepFreeze(5), deepFreeze(null)]).to.deep.equal([value, 5, null])
  })
})
