import { expect } from '@open-wc/testing'
import { longConversation } from '../../../src/testing/scenes/long.js'

describe('a long conversation', () => {
  const { messages } = longConversation(400, 1_700_000_000_000)

  it('mixes directions, notes, events, files and a failure', () => {
    expect(new Set(messages.map(one => one.kind))).to.have.keys('message', 'note', 'event')
    expect(new Set(messages.map(one => one.direction))).to.have.keys('in', 'out', 'none')
    expect(messages.some(one => one.attachments.length > 0)).to.be.true
    expect(messages.some(one => one.delivery === 'failed')).to.be.true
  })

  it('has texts of very different lengths, each one its own', () => {
    const texts = messages.filter(one => one.kind !== 'event').map(one => one.text)
    expect(new Set(texts).size).to.equal(texts.length)
    expect(Math.min(...texts.map(text => text.length))).to.be.below(40)
    expect(Math.max(...texts.map(text => text.length))).to.be.above(400)
  })

  it('ends five minutes ago', () => {
    expect(messages.at(-1)?.at).to.equal(1_700_000_000_000 - 5 * 60_000)
  })
})
