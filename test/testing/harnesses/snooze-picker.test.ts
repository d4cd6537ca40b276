import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-snooze-picker.js'
import { snoozePickerHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('snoozePickerHarness', () => {
  it('chooses a time that is offered, and one of its own', async () => {
    const { inbox } = stage()
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    const talk = () => inbox.records.get('conversation', 'priya')!
    const picker = snoozePickerHarness(await mount({ inbox }, html`<inbox-snooze-picker conversation-id="priya"></inbox-snooze-picker>`))
    await picker.ready()
    await picker.choose('Until they reply')
    await waitFor(() => talk().status === 'snoozed', 'it sleeps')
    const at = new Date(2099, 0, 2, 3, 4).getTime()
    await picker.until(at)
    await waitFor(() => talk().snoozedUntil === at, 'until then')
    expect(picker.options().length).to.be.above(2)
  })
})
