import { expect } from '@open-wc/testing'
import { capabilityOf } from '../../../src/backend/capabilities.js'
import { accessOf } from '../../../src/backend/rules/access.js'
import { embeddedCapabilities, embeddedSession } from '../../../src/backend/rules/session.js'
import type { Role } from '../../../src/model/agent.js'
import { agent, inbox, seedOf } from '../small-world.js'

const ana = agent('ana')
const off = inbox({ id: 'off', assignmentMode: 'off' })

describe('embeddedCapabilities', () => {
  it('offers what is built and hides what is not', () => {
    const capabilities = embeddedCapabilities([inbox()], ana)
    expect(capabilityOf(capabilities, 'send')).to.deep.equal({ state: 'available' })
    expect(capabilityOf(capabilities, 'campaign')).to.deep.equal({ state: 'unsupported' })
  })

  it('denies assigning only when no inbox allows it', () => {
    expect(capabilityOf(embeddedCapabilities([off, inbox()], ana), 'assign').state).to.equal('available')
    expect(capabilityOf(embeddedCapabilities([], ana), 'assign').state).to.equal('available')
    expect(capabilityOf(embeddedCapabilities([off], ana), 'assign'))
      .to.deep.equal({ state: 'denied', reason: 'assignment-off' })
  })

  it('leaves what all agents use to managers', () => {
    for (const name of ['manage-tags', 'manage-team'] as const) {
      const offered = (role: Role) => capabilityOf(embeddedCapabilities([], { role }), name)
      expect(offered('manager')).to.deep.equal({ state: 'available' })
      expect(offered('admin')).to.deep.equal({ state: 'available' })
      expect(offered('team-member')).to.deep.equal({ state: 'denied', reason: 'managers-only' })
    }
  })
})

describe('embeddedSession', () => {
  it('says who I am, what I see and what is promised', () => {
    const { agents, inboxes, channels } = seedOf()
    const session = embeddedSession(agents[0]!, 'desk', accessOf('ana', inboxes, channels), 'here')
    expect(session).to.deep.include({ agent: agents[0], tenantId: 'desk', inboxes, channels, cursor: 'here' })
    expect(session.guarantees).to.deep.equal({ duplicates: 'permanent', echo: true, catchUp: 'cursor' })
  })
})
