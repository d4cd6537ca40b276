import { expect } from '@open-wc/testing'
import { backendCases } from '../../../src/testing/backend-suite/index.js'

describe('the cases of the suite', () => {
  it('have each a name of its own within its area', () => {
    const names = backendCases.map(one => `${one.area}: ${one.name}`)
    expect(new Set(names).size).to.equal(names.length)
    expect(names.length).to.be.greaterThan(150)
  })
})
