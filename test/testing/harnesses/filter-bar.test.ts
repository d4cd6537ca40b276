import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-filter-bar.js'
import { filterBarHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('filterBarHarness', () => {
  it('orders, opens the filters, and takes them away', async () => {
    const { inbox } = stage()
    const bar = filterBarHarness(await mount({ inbox }, html`<inbox-filter-bar></inbox-filter-bar>`))
    await bar.ready()
    expect(bar.count).to.equal('')
    await bar.sort('Oldest first')
    expect(inbox.location.get().sort).to.equal('oldest')
    const form = await bar.open()
    await form.toggle('Unread')
    await waitFor(() => bar.count === '1', 'one filter')
    await form.done()
    await bar.reset()
    await waitFor(() => bar.count === '', 'none')
  })
})
