import { agent } from '../../../../src/backend/http/wire/agent.js'
import { dropsMore, keeps, refuses, seed } from './wire.js'

const one = seed.agents[0]!

describe('agents on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(agent, seed.agents)
    dropsMore(agent, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(agent, [
      ['name', { ...one, name: null }],
      ['role', { ...one, role: 'owner' }],
      ['presence', { ...one, presence: 'asleep' }],
      ['version', { ...one, version: 1.5 }],
    ])
  })
})
