import { expect } from '@open-wc/testing'
import { ASSIGNMENT_MODES } from '../../../src/model/inbox.js'
import { REGISTRATIONS } from '../../../src/model/channel.js'
import { channels, inboxes } from '../../../src/testing/backend-suite/seed-places.js'

describe('places of the suite', () => {
  it('know every way of assigning and every state of a registration', () => {
    expect(new Set(inboxes().map(one => one.assignmentMode))).to.deep.equal(new Set(['open', 'managed', 'off']))
    expect(ASSIGNMENT_MODES).to.have.length(3)
    const states = new Set(channels().map(one => one.registration))
    expect(REGISTRATIONS.every(one => states.has(one))).to.equal(true)
  })
})
