import { expect } from '@open-wc/testing'
import { onWake } from '../../src/lib/wake.js'

describe('onWake', () => {
  it('hears when a page is shown, thawed, visible or online, until it is told not to', () => {
    let woken = 0
    const stop = onWake(() => { woken++ })
    const wakeAll = (): void => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      window.dispatchEvent(new Event('online'))
      document.dispatchEvent(new Event('resume'))
      document.dispatchEvent(new Event('visibilitychange'))
    }
    wakeAll()
    expect(woken).to.equal(document.visibilityState === 'visible' ? 4 : 3)
    stop()
    wakeAll()
    expect(woken).to.be.at.most(4)
  })
})
