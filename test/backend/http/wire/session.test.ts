import { expect } from '@open-wc/testing'
import * as v from 'valibot'
import { accessOf } from '../../../../src/backend/rules/access.js'
import { embeddedSession } from '../../../../src/backend/rules/session.js'
import { capabilities, capability, session } from '../../../../src/backend/http/wire/session.js'
import { keeps, refuses, seed } from './wire.js'

const agent = seed.agents[0]!
const one = embeddedSession(agent, 'harbor', accessOf(agent.id, seed.inboxes, seed.channels), 'world.1')

describe('the session on the wire', () => {
  it('comes as it is', () => {
    keeps(session, [one, { ...one, guarantees: { duplicates: 'window', duplicateWindow: 60_000, echo: false, catchUp: 'refetch' } }])
  })

  it('is refused where something is wrong with it', () => {
    refuses(session, [
      ['agent.role', { ...one, agent: { ...agent, role: 'owner' } }], ['cursor', { ...one, cursor: '' }],
      ['guarantees.catchUp', { ...one, guarantees: { ...one.guarantees, catchUp: 'hope' } }],
      ['capabilities.all.send.reason', {
        ...one, capabilities: { all: { send: { state: 'denied', reason: 'mood' } }, channels: {} },
      }],
    ])
  })

  it('leaves out a capability that only a newer kit knows', () => {
    const send = { state: 'available' }
    expect(v.parse(capabilities, { send, teleport: send })).to.deep.equal({ send })
    keeps(capability, [send, { state: 'denied', reason: 'role' }, { state: 'unsupported' }])
  })
})
