import { expect } from '@open-wc/testing'
import { unreadCount } from '../../../src/model/mark.js'
import { AGENTS } from '../../../src/testing/scenes/people.js'
import { channels } from '../../../src/testing/scenes/places.js'
import type { Line } from '../../../src/testing/scenes/thread.js'
import { CUSTOMER, emptyConversation, markOf, play } from '../../../src/testing/scenes/thread.js'

const NOW = 1_000_000_000
const empty = emptyConversation('talk', channels()[0]!, '+14155550111', NOW - 3_600_000)
const lines: readonly Line[] = [
  { ago: 9, from: CUSTOMER, text: 'One?' },
  { ago: 8, from: AGENTS.mara, text: 'Two.' },
  { ago: 7, from: AGENTS.mara, text: 'Remark', note: true },
  { ago: 6, from: AGENTS.mara, event: { type: 'closed' } },
  { ago: 5, from: CUSTOMER, text: 'Three?' },
  { ago: 4, from: CUSTOMER, text: 'Four?' },
]

describe('a scripted thread', () => {
  it('tells messages, notes and events apart', () => {
    const { messages } = play(empty, lines, NOW)
    expect(messages.map(one => [one.kind, one.direction])).to.deep.equal([
      ['message', 'in'], ['message', 'out'], ['note', 'none'], ['event', 'none'], ['message', 'in'], ['message', 'in'],
    ])
  })

  it('agrees with its conversation', () => {
    const { conversation } = play(empty, lines, NOW)
    expect(conversation.lastMessage?.text).to.equal('Four?')
    expect(conversation.lastSeq).to.equal(6)
    expect(conversation.inboundCount).to.equal(3)
    expect(conversation.waitingSince).to.equal(NOW - 5 * 60_000)
  })

  it('leaves unread what it says', () => {
    for (const unread of [0, 1, 2]) {
      const thread = play(empty, lines, NOW, unread)
      expect(unreadCount(thread.conversation, markOf(thread))).to.equal(unread)
    }
    expect(markOf(play(empty, lines, NOW, 2)).readSeq).to.equal(4)
  })
})
