import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-canned-picker.js'
import { cannedPickerHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('cannedPickerHarness', () => {
  it('reads what is offered, searches, and takes', async () => {
    const { inbox } = stage()
    const picker = cannedPickerHarness(await mount({ inbox }, html`
      <inbox-canned-picker conversation-id="priya"></inbox-canned-picker>`))
    await picker.ready()
    const all = picker.options()
    expect(all.length).to.be.greaterThan(1)
    expect(all.every(one => one.title !== '' && one.phrase.startsWith('/') && one.text !== '')).to.equal(true)
    await picker.search('nothing like this')
    await waitFor(() => picker.message.includes('nothing like this'), 'the words for nothing')
    await picker.search(all[1]!.title)
    await waitFor(() => picker.options().length === 1, 'one of them')
    await picker.take(all[1]!.title)
    await waitFor(() => inbox.drafts.store('priya').get().text !== '', 'the draft')
  })
})
