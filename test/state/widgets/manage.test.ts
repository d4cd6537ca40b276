import { expect, waitUntil } from '@open-wc/testing'
import { createMemoryDevice } from '../../../src/device/memory-device.js'
import { createInbox } from '../../../src/state/inbox.js'
import { manageWidget } from '../../../src/state/widgets/manage.js'
import { AGENTS } from '../../../src/testing/index.js'
import type { Promises } from '../../../stories/promising.js'
import { denied, promising, unsupported } from '../../../stories/promising.js'
import { aDesk, aReadyDesk } from '../world.js'

const offered = async (allowed: Promises['allowed']) => {
  const { world, clock } = aDesk()
  const inbox = createInbox({
    backend: promising(world.backend(AGENTS.mara), { allowed }), device: createMemoryDevice(), clock,
  })
  const stop = manageWidget(inbox, {}).offered.subscribe(() => { /* somebody looks */ })
  inbox.start()
  await waitUntil(() => inbox.session.get().status === 'ready')
  const found = manageWidget(inbox, {}).offered.get().map(one => `${one.act} ${one.capability.state}`)
  stop()
  await inbox.close()
  return found
}

describe('what can be managed', () => {
  it('is what the back end can, each with whether I may', async () => {
    expect(await offered({})).to.deep.equal(['open-settings available', 'open-tags available'])
    expect(await offered(denied('manage-team'))).to.deep.equal(['open-settings denied', 'open-tags available'])
    expect(await offered(unsupported('manage-team', 'manage-tags', 'preferences'))).to.deep.equal([])
  })

  it('opens for the inbox I am at', async () => {
    const { inbox } = await aReadyDesk()
    inbox.location.set({ inboxId: 'inbox-sales' })
    const ran: unknown[] = []
    for (const act of ['open-settings', 'open-tags'] as const) {
      manageWidget(inbox, {}).open(act, (action, args) => { ran.push([action, args]) })
    }
    expect(ran).to.deep.equal([['open-settings', { inboxId: 'inbox-sales' }], ['open-tags', {}]])
  })
})
