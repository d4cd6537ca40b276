import { expect } from '@open-wc/testing'
import { SCOPES } from '../../src/model/scope.js'
import { filterAt, START } from '../../src/state/location.js'

describe('whose conversations', () => {
  it('begins with those of the shared inboxes, and each has a list of its own', () => {
    expect(SCOPES[0]).to.equal(START.scope)
    const lists = SCOPES.map(scope => JSON.stringify(filterAt({ ...START, scope })))
    expect(new Set(lists).size).to.equal(SCOPES.length)
  })
})
