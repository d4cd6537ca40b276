import { expect } from '@open-wc/testing'
import type { Capabilities } from '../../src/backend/capabilities.js'
import { capabilityOf } from '../../src/backend/capabilities.js'

const capabilities: Capabilities = {
  all: { send: { state: 'available' }, assign: { state: 'denied', reason: 'assignment-off' } },
  channels: { email: { send: { state: 'denied', reason: 'admin-switch' }, voice: { state: 'available' } } },
}

describe('capabilityOf', () => {
  it('is what is declared for all channels', () => {
    expect(capabilityOf(capabilities, 'assign')).to.deep.equal({ state: 'denied', reason: 'assignment-off' })
    expect(capabilityOf(capabilities, 'send', 'sms').state).to.equal('available')
  })

  it('is what the channel says where it says something', () => {
    expect(capabilityOf(capabilities, 'send', 'email').state).to.equal('denied')
    expect(capabilityOf(capabilities, 'voice', 'email').state).to.equal('available')
  })

  it('is unsupported where nobody says anything', () => {
    expect(capabilityOf(capabilities, 'campaign', 'sms')).to.deep.equal({ state: 'unsupported' })
  })
})
