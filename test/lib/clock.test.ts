import { expect } from '@open-wc/testing'
import { systemClock } from '../../src/lib/clock.js'

describe('the system clock', () => {
  it('tells the time of day', () => {
    expect(Math.abs(systemClock.now() - Date.now())).to.be.below(1_000)
  })

  it('calls back once, and not before', async () => {
    const from = performance.now()
    await new Promise<void>(resolve => { systemClock.after(20, resolve) })
    expect(performance.now() - from).to.be.at.least(19)
  })

  it('forgets what was taken back', async () => {
    let called = false
    systemClock.after(1, () => { called = true })()
    await new Promise<void>(resolve => { systemClock.after(10, resolve) })
    expect(called).to.be.false
  })
})
