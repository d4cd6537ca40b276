import { expect } from '@open-wc/testing'
import type { ReactiveController } from 'lit'
import { MinuteController } from '../../src/controllers/minute.js'
import { createFakeClock } from '../../src/testing/index.js'

const hostOf = () => {
  const controllers: ReactiveController[] = []
  const host = {
    updates: 0,
    updateComplete: Promise.resolve(true),
    addController(controller: ReactiveController) { controllers.push(controller) },
    removeController() { /* never */ },
    requestUpdate() {
      host.updates++
      host.update()
    },
    update() { for (const controller of controllers) controller.hostUpdated?.() },
    connect() { for (const controller of controllers) controller.hostConnected?.() },
    disconnect() { for (const controller of controllers) controller.hostDisconnected?.() },
  }
  return host
}

describe('MinuteController', () => {
  it('draws its element again when a minute begins, and not before', () => {
    const clock = createFakeClock(90_000)
    const host = hostOf()
    const minute = new MinuteController(host, () => clock)
    host.connect()
    host.updates = 0
    expect(minute.value).to.equal(1)
    clock.advance(29_000)
    expect(host.updates).to.equal(0)
    clock.advance(1_000)
    expect(host.updates).to.equal(1)
    expect(minute.value).to.equal(2)
    clock.advance(180_000)
    expect(host.updates).to.equal(4)
  })

  it('waits for nothing once its element is gone', () => {
    const clock = createFakeClock()
    const host = hostOf()
    new MinuteController(host, () => clock)
    host.connect()
    expect(clock.waiting).to.equal(1)
    host.disconnect()
    expect(clock.waiting).to.equal(0)
    host.update()
    expect(clock.waiting, 'an update that comes late').to.equal(0)
  })

  it('waits for nothing while there is no clock', () => {
    const host = hostOf()
    const minute = new MinuteController(host, () => undefined)
    host.update()
    expect(minute.value).to.equal(0)
  })
})
