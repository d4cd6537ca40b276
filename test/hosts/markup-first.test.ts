import { expect, waitUntil } from '@open-wc/testing'
import { html, render } from 'lit'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { InboxProvider } from '../../src/elements/shell/inbox-provider.js'
import { AGENTS, createFakeClock, manyConversations } from '../../src/testing/index.js'
import { inside } from './page.js'

/** In this file nothing is defined before the test asks for everything at once, as the ready bundle does. */
describe('markup that is there before the one script', () => {
  it('is whole once that has come, and no element complains of what comes with it', async () => {
    const page = document.createElement('main')
    document.body.append(page)
    render(html`<inbox-provider><inbox-app></inbox-app><inbox-list></inbox-list></inbox-provider>`, page)
    await import('../../src/define.js')
    const provider = page.querySelector<InboxProvider>('inbox-provider')!
    await provider.updateComplete
    const clock = createFakeClock()
    provider.options = { device: createMemoryDevice(), clock }
    provider.backend = createMemoryWorld(manyConversations(4), { clock }).backend(AGENTS.mara)
    await waitUntil(() => inside(page.querySelector('inbox-list')!, '.row'))
    expect(inside(page.querySelector('inbox-app')!, 'inbox-list')).not.to.equal(null)
    // A warning would have failed this test.
    page.remove()
  })
})
