import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing'
import '../../src/define/inbox-composer.js'
import '../../src/define/inbox-list.js'
import '../../src/define/inbox-nav.js'
import '../../src/define/inbox-provider.js'
import '../../src/define/inbox-switcher.js'
import { BackendError } from '../../src/backend/errors.js'
import type { FaultPoint } from '../../src/backend/memory/index.js'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { InboxProvider } from '../../src/elements/shell/inbox-provider.js'
import { AGENTS, createFakeClock, scene } from '../../src/testing/index.js'
import { calm } from '../state/world.js'
import { inside } from './page.js'

const rejections: unknown[] = []
const onRejection = ({ reason }: PromiseRejectionEvent) => { rejections.push(reason) }

const shown = async (point?: FaultPoint) => {
  const clock = createFakeClock()
  const world = createMemoryWorld(scene(), { clock })
  const release = point ? world.faults.hold(point) : () => { /* nothing waits */ }
  const options = { device: createMemoryDevice(), clock }
  const provider = await fixture<InboxProvider>(html`
    <inbox-provider .options=${options} .backend=${world.backend(AGENTS.mara)}>
      <inbox-list></inbox-list><inbox-nav></inbox-nav><inbox-switcher></inbox-switcher>
      <inbox-composer conversation-id="priya"></inbox-composer>
    </inbox-provider>`)
  const list = provider.querySelector('inbox-list')!
  return { clock, world, release, provider, list, inbox: provider.provided! }
}

/** Whatever was on its way has come, and whoever waited for it was told. */
const over = async () => {
  for (let turn = 0; turn < 3; turn++) await calm()
  await nextFrame()
  await calm()
}

describe('a slow back end', () => {
  before(() => { addEventListener('unhandledrejection', onRejection) })
  beforeEach(() => { rejections.length = 0 })
  afterEach(() => { expect(rejections.map(String)).to.deep.equal([]) })
  after(() => { removeEventListener('unhandledrejection', onRejection) })

  for (const point of ['connect', 'load'] as const) {
    it(`answers ${point} after the provider has gone, and nobody minds`, async () => {
      const { release, provider, inbox } = await shown(point)
      await over()
      provider.remove()
      await over()
      expect(inbox.session.get().status).to.equal('closed')
      release()
      await over()
    })

    it(`refuses ${point} after the provider has gone, and nobody minds`, async () => {
      const { world, release, provider } = await shown(point)
      await over()
      provider.remove()
      for (let count = 0; count < 12; count++) world.faults.failNext(point, new BackendError('unavailable', {}))
      release()
      await over()
    })

    it(`is replaced by a fast one during ${point}`, async () => {
      const { clock, release, provider, list } = await shown(point)
      await over()
      provider.backend = createMemoryWorld(scene(), { clock }).backend(AGENTS.deniz)
      await waitUntil(() => inside(list, '.row'))
      release()
      await over()
      expect(list.isConnected && provider.provided!.me()!.id).to.equal(AGENTS.deniz)
    })

    it(`refuses ${point} at first: the list says so, and comes when asked again`, async () => {
      const { world, release, list } = await shown(point)
      world.faults.failNext(point === 'load' ? 'load:conversations' : point, new BackendError('unavailable', {}))
      release()
      await waitUntil(() => inside(list, '[part="retry"]'), 'the list says nothing')
      await over()
      inside(list, '[part="retry"]')!.click()
      await waitUntil(() => inside(list, '.row'), 'no rows after another try')
    })
  }

  it('takes an act whose provider goes before the answer', async () => {
    const { world, provider, list, inbox } = await shown()
    await waitUntil(() => inside(list, '.row'))
    const release = world.faults.hold('execute')
    void inbox.actions.run('close', { conversationId: 'priya' }).catch(() => { /* told to who asked */ })
    inbox.drafts.set('priya', 'Half past six')
    await over()
    provider.remove()
    await over()
    release()
    await over()
  })
})
