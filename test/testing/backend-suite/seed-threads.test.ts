import { expect } from '@open-wc/testing'
import { CONVERSATION_STATUSES } from '../../../src/model/conversation.js'
import { threads } from '../../../src/testing/backend-suite/seed-threads.js'

describe('threads of the suite', () => {
  it('hold every status, and two conversations that only their ids tell apart', () => {
    const all = threads().map(one => one.conversation)
    expect(CONVERSATION_STATUSES.every(status => all.some(one => one.status === status))).to.equal(true)
    const times = all.map(one => one.activityAt)
    expect(times.length - new Set(times).size).to.equal(1)
  })
})
