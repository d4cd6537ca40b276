import { expect } from '@open-wc/testing'
import { TargetRow } from '../../src/controllers/target-row.js'
import { createFakeClock } from '../../src/testing/index.js'
import { hostWith, redraw } from './host-element.js'

describe('TargetRow', () => {
  const start = async () => {
    const clock = createFakeClock()
    const calls: string[] = []
    const place: { target: string | null, ids: string[] | undefined } = { target: null, ids: ['a', 'b'] }
    const { host, controller } = await hostWith(host => new TargetRow(host, () => ({
      ...place, after: clock.after, load: id => calls.push(`load ${id}`), reveal: id => calls.push(`reveal ${id}`),
    })))
    const go = async (change: Partial<typeof place>) => {
      Object.assign(place, change)
      await redraw(host)
    }
    return { clock, calls, host, target: controller, go }
  }

  it('goes to a row that is there, once, and has it stand out for a moment', async () => {
    const { calls, target, go, clock } = await start()
    await go({ target: 'b' })
    await go({})
    expect(calls).to.deep.equal(['reveal b'])
    expect(target.flashed).to.equal('b')
    clock.advance(1_800)
    expect(target.flashed).to.equal(undefined)
  })

  it('has one that is not there loaded, once, and goes to it when it came', async () => {
    const { calls, go } = await start()
    await go({ target: 'z' })
    await go({})
    expect(calls).to.deep.equal(['load z'])
    await go({ ids: ['y', 'z'] })
    expect(calls).to.deep.equal(['load z', 'reveal z'])
  })

  it('waits while rows are on their way', async () => {
    const { calls, go } = await start()
    await go({ target: 'b', ids: undefined })
    expect(calls).to.deep.equal([])
    await go({ ids: ['b'] })
    expect(calls).to.deep.equal(['reveal b'])
  })

  it('goes to the same row again after the agent has been elsewhere', async () => {
    const { calls, go } = await start()
    await go({ target: 'b' })
    await go({ target: null })
    await go({ target: 'b' })
    expect(calls).to.deep.equal(['reveal b', 'reveal b'])
  })

  it('waits for nothing once its element is gone', async () => {
    const { host, go, clock } = await start()
    await go({ target: 'b' })
    host.remove()
    expect(clock.waiting).to.equal(0)
  })
})
