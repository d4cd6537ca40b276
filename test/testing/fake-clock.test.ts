import { expect } from '@open-wc/testing'
import { createFakeClock, SCENE_TIME } from '../../src/testing/fake-clock.js'

describe('a fake clock', () => {
  it('stands still until it is moved', () => {
    const clock = createFakeClock(1_000)
    expect(clock.now()).to.equal(1_000)
    clock.advance(250)
    expect(clock.now()).to.equal(1_250)
  })

  it('starts when scenes play unless told otherwise', () => {
    expect(createFakeClock().now()).to.equal(SCENE_TIME)
  })

  it('calls what falls due, in the order of time and not of asking', () => {
    const clock = createFakeClock(0)
    const called: string[] = []
    clock.after(30, () => called.push('late'))
    clock.after(10, () => called.push('early'))
    clock.after(10, () => called.push('early too'))
    clock.after(31, () => called.push('never'))
    clock.advance(30)
    expect(called).to.deep.equal(['early', 'early too', 'late'])
    expect(clock.waiting).to.equal(1)
  })

  it('shows each callback its own time', () => {
    const clock = createFakeClock(0)
    const times: number[] = []
    clock.after(10, () => times.push(clock.now()))
    clock.after(20, () => times.push(clock.now()))
    clock.advance(100)
    expect(times).to.deep.equal([10, 20])
    expect(clock.now()).to.equal(100)
  })

  it('calls what a callback asks for within the same move', () => {
    const clock = createFakeClock(0)
    const times: number[] = []
    const again = () => {
      times.push(clock.now())
      clock.after(10, again)
    }
    clock.after(10, again)
    clock.advance(35)
    expect(times).to.deep.equal([10, 20, 30])
  })

  it('forgets what was taken back', () => {
    const clock = createFakeClock(0)
    let called = false
    clock.after(10, () => { called = true })()
    clock.advance(10)
    expect(called).to.be.false
    expect(clock.waiting).to.equal(0)
  })

  it('never calls back at once, not even after no time', () => {
    const clock = createFakeClock(0)
    let called = false
    clock.after(0, () => { called = true })
    expect(called).to.be.false
    clock.advance(0)
    expect(called).to.be.true
  })
})
