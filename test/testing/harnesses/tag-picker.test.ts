import { html } from '@open-wc/testing'
import '../../../src/define/inbox-tag-picker.js'
import { tagPickerHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('tagPickerHarness', () => {
  it('puts tags on and creates one', async () => {
    const { inbox } = stage()
    const picker = tagPickerHarness(await mount({ inbox }, html`<inbox-tag-picker conversation-id="priya"></inbox-tag-picker>`))
    const isOn = (name: string) => () => picker.options().some(one => one.name === name && one.isChosen)
    await picker.ready()
    await picker.choose('urgent')
    await waitFor(isOn('urgent'), 'the tag')
    await picker.create('Loan bike')
    await waitFor(isOn('Loan bike'), 'the new tag')
  })
})
