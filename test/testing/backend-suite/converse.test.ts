import { expect } from '@open-wc/testing'
import { converse } from '../../../src/testing/backend-suite/converse.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'

const empty = suiteSeed().conversations!.find(one => one.id === 'silent')!

describe('converse', () => {
  it('plays a script: places, counts and preview agree', () => {
    const { conversation, messages } = converse(empty, [
      { from: 'customer', text: 'Hello', file: true }, { from: 'note', text: 'Hm' },
      { from: 'agent', text: 'Hi', agentId: 'agent-noel' },
    ])
    expect(messages.map(one => [one.seq, one.kind, one.direction])).to.deep.equal(
      [[1, 'message', 'in'], [2, 'note', 'none'], [3, 'message', 'out']])
    expect([conversation.lastSeq, conversation.inboundCount, conversation.waitingSince, conversation.hasAttachment])
      .to.deep.equal([3, 1, null, true])
    expect(conversation.lastMessage?.text).to.equal('Hi')
  })
})
