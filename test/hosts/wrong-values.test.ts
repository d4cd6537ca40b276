import { elementUpdated, expect, fixture, html, waitUntil } from '@open-wc/testing'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import '../../src/define/inbox-list.js'
import '../../src/define/inbox-provider.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import { en } from '../../src/i18n/en.js'
import { AGENTS, listHarness, scene } from '../../src/testing/index.js'
import { expectConsole } from '../setup.js'

const backend = () => createMemoryWorld(scene()).backend(AGENTS.mara)

describe('what a page sets', () => {
  it('as an inbox, and is none, is told once; the provider\'s is shown all the same', async () => {
    expectConsole('<inbox-list> inbox is not what createInbox() returns')
    const provider = await fixture(html`
      <inbox-provider .options=${{ device: createMemoryDevice() }} .backend=${backend()}>
        <inbox-list style="height: 400px" .inbox=${'[object Object]'}></inbox-list>
      </inbox-provider>`)
    const list = listHarness(provider.querySelector('inbox-list')!)
    await list.ready()
    expect(list.row('Priya Raman').name).to.equal('Priya Raman')
  })

  it('as an id, and is a number, is told once', async () => {
    expectConsole('<inbox-list> inboxId is no text')
    const provider = await fixture(html`
      <inbox-provider .options=${{ device: createMemoryDevice() }} .backend=${backend()}>
        <inbox-list style="height: 400px" .inboxId=${5}></inbox-list>
        <inbox-list style="height: 400px" .inboxId=${5} .channelId=${null}></inbox-list>
      </inbox-provider>`)
    await elementUpdated(provider.querySelector('inbox-list')!)
  })

  it('as nothing at all, is told once, and each element says that it has no inbox', async () => {
    expectConsole('<inbox-provider> has no inbox: set its "backend" or "inbox" property')
    const provider = await fixture(html`
      <inbox-provider .options=${{ device: createMemoryDevice() }}>
        <inbox-list style="height: 400px"></inbox-list>
      </inbox-provider>`)
    const list = provider.querySelector('inbox-list')!
    await waitUntil(() => list.shadowRoot!.textContent.includes(en.unconnectedTitle), undefined, { timeout: 5_000 })
    await expect(list).to.be.accessible()
    Object.assign(provider, { backend: backend() })
    await listHarness(list).ready()
    expect(list.shadowRoot!.textContent).to.not.contain(en.unconnectedTitle)
  })

  it('as a back end, and is none, is told once; the right one, set later, is shown', async () => {
    expectConsole('<inbox-provider> backend is no back end')
    expectConsole('<inbox-provider> inbox is not what createInbox() returns')
    const provider = await fixture(html`
      <inbox-provider .inbox=${{}} .options=${{ device: createMemoryDevice() }} .backend=${Promise.resolve()}>
        <inbox-list style="height: 400px"></inbox-list>
      </inbox-provider>`)
    Object.assign(provider, { backend: backend() })
    const list = listHarness(provider.querySelector('inbox-list')!)
    await list.ready()
    expect(list.row('Priya Raman').name).to.equal('Priya Raman')
  })
})
