import { expect } from '@open-wc/testing'
import { ConformanceError } from '../../../src/testing/backend-suite/conformance-error.js'

describe('ConformanceError', () => {
  it('shows what cannot be written as JSON, too', () => {
    expect(new ConformanceError('a value', 'something', undefined).message).to.contain('got undefined')
    expect(new ConformanceError('a reason', 'none', new RangeError('far')).message).to.contain('RangeError: far')
  })

  it('cuts what is too long to read, and keeps it whole beside', () => {
    const error = new ConformanceError('a text', '', 'x'.repeat(5_000))
    expect(error.message.length).to.be.lessThan(1_000)
    expect(error.actual).to.have.length(5_000)
  })
})
