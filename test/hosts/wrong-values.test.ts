import { expect, fixture, html } from '@open-wc/testing'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import '../../src/define/inbox-list.js'
import '../../src/define/inbox-provider.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
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
