import { expect } from '@open-wc/testing'
import { onWake } from '../../src/lib/wake.js'

describe('onWake', () => {
  it('hears when a page is shown, thawed, visible, online or offline, until it is told not to', () => {
    let woken = 0
    const stop = onWake(() => { woken++ })
    const wakeAll = (): void => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      window.dispatchEvent(new Event('online'))
      window.dispatchEvent(new Event('offline'))
      document.dispatchEvent(new Event('resume'))
      document.dispatchEvent(new Event('visibilitychange'))
    }
    wakeAll()
    expect(woken).to.equal(document.visibilityState === 'visible' ? 5 : 4)
    stop()
    wakeAll()
    expect(woken).to.be.at.most(5)
  })
})
