import { expect } from '@open-wc/testing'
import { append, eventId, eventLine } from '../../../src/backend/rules/thread.js'
import { NOW, conversation, recordsOf, theOne } from '../small-world.js'

describe('append', () => {
  const lines = [eventLine('e1', { type: 'closed' }, 'ana', NOW), eventLine('e2', { type: 'reopened' }, null, NOW)]

  it('gives lines their places in the thread, one behind the other', () => {
    const { writes } = append(conversation({ lastSeq: 4 }), lines)
    expect(recordsOf(writes, 'message').map(({ id, seq, version }) => [id, seq, version]))
      .to.deep.equal([['e1', 5, 1], ['e2', 6, 1]])
  })

  it('raises the conversation\'s version by one, however many lines come', () => {
    const { writes } = append(conversation({ version: 3 }), lines)
    expect(theOne(writes, 'conversation')).to.deep.include({ version: 4, lastSeq: 6 })
  })

  it('leaves activity and preview alone when only events come', () => {
    const before = conversation()
    const { conversation: after } = append(before, lines)
    expect([after.activityAt, after.lastMessage]).to.deep.equal([before.activityAt, null])
  })
})

describe('eventId', () => {
  it('comes from the command, and is another one for each line', () => {
    expect([eventId('x'), eventId('x', 1)]).to.deep.equal(['x:event', 'x:event:2'])
  })
})
