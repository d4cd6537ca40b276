import { expect } from '@open-wc/testing'
import type { Ephemeral } from '../../src/backend/changes.js'
import { attend } from '../../src/state/attendance.js'
import { AGENTS } from '../../src/testing/index.js'
import { aDesk, calm, like } from './world.js'

const sit = () => {
  const signals: Ephemeral[] = []
  const desk = aDesk({ through: backend => like(backend, { signal: ephemeral => { signals.push(ephemeral) } }) })
  return { ...desk, signals, active: () => signals.map(one => one.type === 'viewing' && one.active) }
}

describe('looking at a conversation', () => {
  it('is told to colleagues once they know who I am, and again before they forget', async () => {
    const { inbox, clock, signals, active } = sit()
    const stop = attend(inbox, 'priya')
    expect(signals).to.deep.equal([])
    inbox.start()
    await calm()
    expect(signals).to.deep.equal([{ type: 'viewing', conversationId: 'priya', agentId: AGENTS.mara, active: true }])
    clock.advance(59_000)
    expect(active()).to.deep.equal([true, true, true])
    stop()
    expect(active().at(-1)).to.be.false
    clock.advance(120_000)
    expect(signals).to.have.length(4)
  })

  it('is told by nobody who left before they were known', async () => {
    const { inbox, clock, signals } = sit()
    attend(inbox, 'priya')()
    inbox.start()
    await calm()
    clock.advance(60_000)
    expect(signals).to.deep.equal([])
  })
})
