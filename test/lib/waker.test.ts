import { expect } from '@open-wc/testing'
import { Waker } from '../../src/lib/waker.js'
import { createFakeClock } from '../../src/testing/index.js'

const settled = () => new Promise(resolve => { setTimeout(resolve) })
const DAY = 24 * 3_600_000

const setUp = (answers: readonly (number | null | Error)[]) => {
  const clock = createFakeClock(0)
  const looks: number[] = []
  const waker = new Waker({
    clock,
    async wake() {
      const answer = answers[looks.push(clock.now()) - 1] ?? null
      if (answer instanceof Error) throw answer
      return answer
    },
  })
  return { clock, looks, waker }
}

describe('the waker', () => {
  it('looks when the next one is due, and not before', async () => {
    const { clock, looks, waker } = setUp([500, null])
    waker.look()
    await settled()
    clock.advance(499)
    expect(looks).to.deep.equal([0])
    clock.advance(1)
    expect(looks).to.deep.equal([0, 500])
    await settled()
    expect(clock.waiting, 'nothing is due, nothing waits').to.equal(0)
  })

  it('looks earlier when it hears of something that is due earlier, and only once', async () => {
    const { clock, looks, waker } = setUp([500, 500])
    waker.look()
    await settled()
    waker.heed(200)
    waker.heed(300)
    waker.heed(null)
    clock.advance(300)
    expect(looks).to.deep.equal([0, 200])
  })

  it('waits for a day at most, since no timer waits for a month', async () => {
    const { clock, looks, waker } = setUp([40 * DAY, 40 * DAY])
    waker.look()
    await settled()
    clock.advance(DAY)
    expect(looks).to.deep.equal([0, DAY])
  })

  it('looks again after a failure, and never once it has ended', async () => {
    const { clock, looks, waker } = setUp([new Error('no storage'), 90_000])
    waker.look()
    await settled()
    clock.advance(60_000)
    expect(looks).to.deep.equal([0, 60_000])
    await settled()
    waker.end()
    waker.look()
    clock.advance(DAY)
    expect(looks.length).to.equal(2)
  })
})
