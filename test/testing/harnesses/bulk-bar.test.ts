import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-list.js'
import { bulkBarHarness, manyConversations, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('bulkBarHarness', () => {
  it('reads what is selected, does acts of its buttons and its menu, and gives the selection up', async () => {
    const { inbox } = stage({ seed: manyConversations(6) })
    const list = await mount<HTMLElement>({ inbox }, html`<inbox-list style="height:600px;width:340px"></inbox-list>`)
    const pick = (id: string) => list.shadowRoot!.querySelector<HTMLElement>(`[data-id="${id}"] .pick > input`)
    await waitFor(() => pick('crowd-0'), 'a box')
    pick('crowd-0')!.click()
    pick('crowd-1')!.click()
    const bar = bulkBarHarness(await waitFor(() => list.shadowRoot!.querySelector('inbox-bulk-bar'), 'the bar'))
    await bar.ready()
    expect(bar.count).to.equal('2 selected')
    expect(bar.acts).to.include('Close')
    const more = await bar.more()
    expect(more.length).to.be.above(0)
    expect([bar.report, bar.progress]).to.deep.equal(['', ''])
    await bar.press('Close')
    await waitFor(() => inbox.records.get('conversation', 'crowd-1')?.status === 'closed', 'the act')
    await waitFor(() => bar.count === '', 'the end of the selection')
    pick('crowd-2')!.click()
    await bar.ready()
    await bar.selectAll()
    await waitFor(() => bar.count === '4 selected', 'all')
    await bar.clear()
    await waitFor(() => bar.count === '', 'none')
  })
})
