import { expect } from '@open-wc/testing'
import { PageLeaveController } from '../../src/controllers/page-leave.js'

describe('PageLeaveController', () => {
  it('calls back when the page is hidden or left, and when its element goes', () => {
    let calls = 0
    const controller = new PageLeaveController(() => { calls++ })
    controller.hostConnected()
    dispatchEvent(new Event('pagehide'))
    document.dispatchEvent(new Event('visibilitychange'))
    expect(calls).to.equal(2)
    controller.hostDisconnected()
    expect(calls).to.equal(3)
    dispatchEvent(new Event('pagehide'))
    expect(calls).to.equal(3)
  })
})
