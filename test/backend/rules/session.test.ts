import { expect } from '@open-wc/testing'
import { capabilityOf } from '../../../src/backend/capabilities.js'
import { accessOf } from '../../../src/backend/rules/access.js'
import { embeddedCapabilities, embeddedSession } from '../../../src/backend/rules/session.js'
import { inbox, seedOf } from '../small-world.js'

const off = inbox({ id: 'off', assignmentMode: 'off' })

describe('embeddedCapabilities', () => {
  it('offers what is built and hides what is not', () => {
    const capabilities = embeddedCapabilities([inbox()])
    expect(capabilityOf(capabilities, 'send')).to.deep.equal({ state: 'available' })
    expect(capabilityOf(capabilities, 'campaign')).to.deep.equal({ state: 'unsupported' })
  })

  it('denies assigning only when no inbox allows it', () => {
    expect(capabilityOf(embeddedCapabilities([off, inbox()]), 'assign').state).to.equal('available')
    expect(capabilityOf(embeddedCapabilities([]), 'assign').state).to.equal('available')
    expect(capabilityOf(embeddedCapabilities([off]), 'assign'))
      .to.deep.equal({ state: 'denied', reason: 'assignment-off' })
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
