import { expect } from '@open-wc/testing'
import { assignmentRefusal } from '../../src/model/assignment.js'
import { ASSIGNMENT_MODES } from '../../src/model/inbox.js'

describe('assignment modes', () => {
  it('range from nobody over everybody to managers', () => {
    const agent = { id: 'me', role: 'agent' } as const
    expect(ASSIGNMENT_MODES.map(mode => assignmentRefusal(mode, agent, null, 'other')))
      .to.deep.equal(['assignment-off', null, 'managers-only'])
  })
})
