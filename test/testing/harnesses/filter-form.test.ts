import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-filter-form.js'
import { filterFormHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('filterFormHarness', () => {
  it('chooses and switches, reads what is on, and takes it away', async () => {
    const { inbox } = stage()
    const form = filterFormHarness(await mount({ inbox }, html`<inbox-filter-form></inbox-filter-form>`))
    await form.ready()
    await form.choose('Assigned to', 'Nobody')
    await form.toggle('urgent')
    await waitFor(() => inbox.location.get().filter.tagIds?.length === 1, 'the tag')
    expect(form.on).to.deep.equal(['urgent'])
    expect(form.chosen('Assigned to')).to.equal('Nobody')
    await form.reset()
    await waitFor(() => form.on.length === 0 && form.chosen('Assigned to') === 'Anyone', 'nothing')
  })
})
