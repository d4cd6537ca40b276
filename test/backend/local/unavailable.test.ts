import { expect } from '@open-wc/testing'
import { closedForGood, unavailable } from '../../../src/backend/local/unavailable.js'

describe('unavailable', () => {
  it('says when to come again, unless there is no use', () => {
    const cause = new RangeError('why')
    expect([unavailable(cause).code, unavailable(cause).cause]).to.deep.equal(['unavailable', cause])
    expect(unavailable().details).to.have.property('retryAfter')
    expect(closedForGood().details).to.deep.equal({})
  })
})
