import { expect } from '@open-wc/testing'
import type { ReactiveController } from 'lit'
import { LateHelp } from '../../src/controllers/late-help.js'
import { linksReady } from '../../src/lib/links.js'
import { phonesReady } from '../../src/lib/phone.js'
import { messagesOf } from '../elements/thread/thread-world.js'

const hostOf = () => {
  const controllers: ReactiveController[] = []
  const host = {
    updates: 0,
    updateComplete: Promise.resolve(true),
    addController(controller: ReactiveController) { controllers.push(controller) },
    removeController() { /* never */ },
    requestUpdate() { host.updates++ },
    disconnect() { for (const controller of controllers) controller.hostDisconnected?.() },
  }
  return host
}

const [plain, linked, called] = messagesOf([
  { text: 'Hello there', direction: 'out', authorId: 'tom' },
  { text: 'see https://a.example', direction: 'out', authorId: 'tom' },
  { kind: 'event', direction: 'none', event: { type: 'called', number: '+12025550143', outcome: 'busy', seconds: 0 } },
])

const until = async (check: () => boolean): Promise<void> => {
  while (!check()) await new Promise(resolve => { requestAnimationFrame(resolve) })
}

describe('LateHelp', () => {
  it('brings nothing for a message that needs nothing', async () => {
    const host = hostOf()
    const late = new LateHelp(host)
    expect(late.ready(plain!, undefined)).to.equal(late.ready(plain!, undefined))
    await new Promise(resolve => { requestAnimationFrame(resolve) })
    expect(host.updates).to.equal(0)
    expect(linksReady()).to.be.false
  })

  it('brings what finds links for a text that may hold one, and then draws once', async () => {
    const host = hostOf()
    const late = new LateHelp(host)
    const before = late.ready(linked!, undefined)
    late.ready(linked!, undefined)
    await until(() => host.updates > 0)
    expect(linksReady()).to.be.true
    expect(host.updates).to.equal(1)
    expect(late.ready(linked!, undefined)).not.to.equal(before)
  })

  it('brings what writes numbers for a line that tells of one', async () => {
    const host = hostOf()
    const late = new LateHelp(host)
    const before = late.ready(called!, undefined)
    await until(() => host.updates > 0)
    expect(phonesReady()).to.be.true
    expect(late.ready(called!, undefined)).not.to.equal(before)
  })
})
