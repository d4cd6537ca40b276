import { expect } from '@open-wc/testing'
import { AGENTS, agents, contacts } from '../../../src/testing/scenes/people.js'

describe('the people of a scene', () => {
  it('have an agent for each name', () => {
    expect(agents().map(agent => agent.id)).to.have.members(Object.values(AGENTS))
  })

  it('have no id twice', () => {
    const ids = contacts().map(contact => contact.id)
    expect(new Set(ids).size).to.equal(ids.length)
  })

  it('have one who wants no texts', () => {
    expect(contacts().filter(contact => contact.optedOut.length > 0)).to.have.length(1)
  })
})
