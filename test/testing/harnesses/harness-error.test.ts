import { expect } from '@open-wc/testing'
import { HarnessError } from '../../../src/testing/index.js'

describe('HarnessError', () => {
  it('is told from what a test itself throws', () => {
    const error = new HarnessError('no such row')
    expect([error.name, error.message, error instanceof Error]).to.deep.equal(['HarnessError', 'no such row', true])
  })
})
