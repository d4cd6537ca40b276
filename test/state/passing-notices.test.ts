import { expect } from '@open-wc/testing'
import { createNotices } from '../../src/state/notices.js'
import { createPassingNotices, NOTICE_TIME } from '../../src/state/passing-notices.js'
import { createFakeClock } from '../../src/testing/index.js'
import { watchStore } from './world.js'

const create = () => {
  const clock = createFakeClock()
  const notices = createNotices()
  const passing = createPassingNotices(notices, clock)
  const shown = watchStore(passing.list)
  const done = () => { notices.add({ type: 'done', action: 'close', conversationId: null, undo: null }) }
  return { clock, notices, passing, shown, done }
}

describe('notices that pass', () => {
  it('go after 10 seconds, each by its own time', () => {
    const { clock, shown, done } = create()
    done()
    clock.advance(3_000)
    done()
    clock.advance(7_000)
    expect(shown.last().length).to.equal(1)
    clock.advance(3_000)
    expect(shown.last()).to.deep.equal([])
  })

  it('stay while somebody reads, and then have their whole time again', () => {
    const { clock, passing, shown, done } = create()
    done()
    clock.advance(7_000)
    const [first, second] = [passing.hold(), passing.hold()]
    clock.advance(60_000)
    first()
    clock.advance(60_000)
    expect(shown.last().length).to.equal(1)
    second()
    second()
    clock.advance(NOTICE_TIME - 1)
    expect(shown.last().length).to.equal(1)
    clock.advance(1)
    expect(shown.last()).to.deep.equal([])
  })

  it('stay for good where they last', () => {
    const { clock, notices, shown } = create()
    notices.add({ type: 'device', fault: 'full' })
    clock.advance(3_600_000)
    expect(shown.last().length).to.equal(1)
  })

  it('leave no timer behind: not for one that was dismissed, not when nobody looks', () => {
    const { clock, notices, shown, done } = create()
    done()
    notices.dismiss(shown.last()[0]!.id)
    expect(clock.waiting).to.equal(0)
    done()
    expect(clock.waiting).to.equal(1)
    shown.stop()
    // The store rests a second after the last one has gone.
    return new Promise<void>(resolve => {
      const look = () => {
        if (clock.waiting === 0) resolve()
        else requestAnimationFrame(look)
      }
      look()
    })
  })
})
