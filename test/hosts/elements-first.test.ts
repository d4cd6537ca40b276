import { expect, waitUntil } from '@open-wc/testing'
import { html, render } from 'lit'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { InboxList } from '../../src/elements/conversations/inbox-list.js'
import type { InboxProvider } from '../../src/elements/shell/inbox-provider.js'
import { AGENTS, createFakeClock, manyConversations } from '../../src/testing/index.js'
import { inside } from './page.js'

/** In this file nothing is defined before a test asks for it, and each test needs the ones before it. */
describe('a page that is there before its scripts', () => {
  const clock = createFakeClock()
  const world = createMemoryWorld(manyConversations(4), { clock })
  let provider: InboxProvider
  let list: InboxList

  before(() => {
    const page = document.createElement('main')
    render(html`<inbox-provider><inbox-list></inbox-list></inbox-provider>`, page)
    document.body.append(page)
    provider = page.querySelector('inbox-provider')!
    list = page.querySelector('inbox-list')!
  })

  after(() => {
    provider.remove()
  })

  it('takes properties that were set before there was an element', async () => {
    list.view = 'closed'
    provider.options = { device: createMemoryDevice(), clock }
    provider.backend = world.backend(AGENTS.mara)
    await import('../../src/define/inbox-list.js')
    await list.updateComplete
    expect(list.getAttribute('view')).to.equal('closed')
    expect(list.inbox).to.equal(undefined)
  })

  it('complains of no missing provider while that may still come', async () => {
    // A warning would fail this test.
    list.requestUpdate()
    await list.updateComplete
  })

  it('shows what the provider gives once that is defined, though it came last', async () => {
    await import('../../src/define/inbox-provider.js')
    await waitUntil(() => inside(list, '.empty-state'))
    expect(inside(list, '.empty-state')!.textContent).to.contain('Nothing closed yet')
    list.view = undefined
    await waitUntil(() => list.shadowRoot!.querySelectorAll('.row').length === 4)
  })

  it('follows a provider that gets its back end later, or another one', async () => {
    const other = createMemoryWorld(manyConversations(7), { clock })
    provider.backend = undefined
    await provider.updateComplete
    expect(list.inbox).to.equal(undefined)
    provider.backend = other.backend(AGENTS.mara)
    await waitUntil(() => inside(list, '[aria-setsize="7"]'))
  })
})
