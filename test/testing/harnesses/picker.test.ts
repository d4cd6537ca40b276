import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-tag-picker.js'
import { pickerHarness } from '../../../src/testing/harnesses/picker.js'
import { waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('a picker in a harness', () => {
  it('reads its options and finds some', async () => {
    const picker = pickerHarness(await mount(stage(), html`<inbox-tag-picker conversation-id="priya"></inbox-tag-picker>`))
    await picker.ready()
    const chosen = picker.options().filter(one => one.isChosen)
    expect(chosen.map(({ name, detail, isOff }) => ({ name, detail, isOff })))
      .to.deep.equal([{ name: 'test ride', detail: '', isOff: false }])
    await picker.search('urg')
    await waitFor(() => picker.options()[0]?.name === 'urgent', 'what was searched')
    expect(picker.message).to.equal('')
  })
})
