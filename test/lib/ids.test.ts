import { expect } from '@open-wc/testing'
import { createId } from '../../src/lib/ids.js'

describe('an id', () => {
  it('is a version 4 UUID', () => {
    expect(createId()).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('does not come twice', () => {
    expect(new Set(Array.from({ length: 1_000 }, createId)).size).to.equal(1_000)
  })

  it('needs no secure context', () => {
    const { randomUUID } = crypto
    Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: undefined })
    try {
      expect(createId()).to.have.length(36)
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: randomUUID })
    }
  })
})
