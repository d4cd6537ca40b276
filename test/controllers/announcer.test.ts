import { expect } from '@open-wc/testing'
import { Announcer } from '../../src/controllers/announcer.js'
import type { AnnouncerOptions } from '../../src/controllers/announcer.js'
import { createFakeClock } from '../../src/testing/index.js'
import { hostWith, redraw } from './host-element.js'

describe('Announcer', () => {
  const start = async () => {
    const clock = createFakeClock()
    const now: { subject: string, count: number | undefined } = { subject: 'a', count: 3 }
    const options = (): AnnouncerOptions => ({ ...now, words: added => `${added} new`, after: clock.after })
    const { host, controller } = await hostWith(host => new Announcer(host, options))
    const tell = async (change: Partial<typeof now>) => {
      Object.assign(now, change)
      await redraw(host)
      await host.updateComplete
    }
    return { clock, host, announcer: controller, tell }
  }

  it('is silent about what is there already', async () => {
    const { announcer } = await start()
    expect(announcer.text).to.equal('')
  })

  it('tells what is new', async () => {
    const { announcer, tell } = await start()
    await tell({ count: 4 })
    expect(announcer.text).to.equal('1 new')
  })

  it('says at most one thing a second, whatever came in between in one sentence', async () => {
    const { announcer, tell, clock } = await start()
    await tell({ count: 4 })
    await tell({ count: 5 })
    await tell({ count: 9 })
    expect(announcer.text).to.equal('1 new')
    clock.advance(1_000)
    await tell({})
    expect(announcer.text).to.equal('5 new')
  })

  it('says nothing twice, and the same words again only after a pause', async () => {
    const { announcer, tell, clock } = await start()
    await tell({ count: 4 })
    clock.advance(1_000)
    await tell({})
    expect(announcer.text).to.equal('')
    await tell({ count: 5 })
    expect(announcer.text).to.equal('1 new')
  })

  it('takes what another subject has for known', async () => {
    const { announcer, tell } = await start()
    await tell({ subject: 'b', count: 40 })
    expect(announcer.text).to.equal('')
  })

  it('waits for nothing once its element is gone', async () => {
    const { host, tell, clock } = await start()
    await tell({ count: 4 })
    host.remove()
    expect(clock.waiting).to.equal(0)
  })
})
