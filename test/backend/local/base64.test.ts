import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { fromBase64, toBase64 } from '../../../src/backend/local/base64.js'

describe('base64', () => {
  it('brings any bytes back', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 20_000 }), bytes => {
      expect(fromBase64(toBase64(bytes))).to.deep.equal(bytes)
    }), { numRuns: 30 })
  })

  it('knows what it is not', () => {
    expect(fromBase64('%')).to.equal(null)
  })
})
