import { expect } from '@open-wc/testing'
import { conversation, decided, message, refusal, seedOf, theOne } from '../small-world.js'

const call = {
  type: 'log-call', conversationId: 'c1', messageId: 'call', number: '+15550001111', outcome: 'answered', seconds: 42,
} as const

describe('logging a call', () => {
  it('tells the thread how it went, and bumps nothing', async () => {
    const writes = await decided(call)
    expect(theOne(writes, 'message')).to.deep.include({
      id: 'call', seq: 5, kind: 'event', authorId: 'ana',
      event: { type: 'called', number: '+15550001111', outcome: 'answered', seconds: 42 },
    })
    expect(theOne(writes, 'conversation'))
      .to.deep.equal(conversation({ version: 4, lastSeq: 5 }))
  })

  it('refuses an id that is taken, no number and no duration', async () => {
    const taken = seedOf({ messages: [message({ id: 'call' })] })
    expect((await refusal(decided(call, taken))).details).to.deep.equal({ field: 'messageId', rule: 'duplicate' })
    expect((await refusal(decided({ ...call, number: ' ' }))).details).to.deep.equal({ field: 'number', rule: 'required' })
    expect((await refusal(decided({ ...call, number: '1'.repeat(400) }))).details)
      .to.deep.equal({ field: 'number', rule: 'too-long' })
    for (const seconds of [-1, NaN, Infinity]) {
      expect((await refusal(decided({ ...call, seconds }))).details)
        .to.deep.equal({ field: 'seconds', rule: 'not-a-number' })
    }
  })
})
