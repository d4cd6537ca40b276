import { expect } from '@open-wc/testing'
import { isManager, ROLES } from '../../src/model/agent.js'

describe('an agent', () => {
  it('manages as manager or admin, and not otherwise', () => {
    expect(ROLES.filter(role => isManager({ role }))).to.deep.equal(['manager', 'admin'])
  })
})
