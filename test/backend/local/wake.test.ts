import { expect } from '@open-wc/testing'
import { onWake } from '../../../src/backend/local/wake.js'

describe('onWake', () => {
  it('hears when a page is shown, thawed or visible, until it is told not to', () => {
    let woken = 0
    const stop = onWake(() => { woken++ })
    const wakeAll = (): void => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      document.dispatchEvent(new Event('resume'))
      document.dispatchEvent(new Event('visibilitychange'))
    }
    wakeAll()
    expect(woken).to.equal(document.visibilityState === 'visible' ? 3 : 2)
    stop()
    wakeAll()
    expect(woken).to.be.at.most(3)
  })
})
