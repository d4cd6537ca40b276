import { html } from '@open-wc/testing'
import '../../../src/define/inbox-move-picker.js'
import { movePickerHarness, scene, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('movePickerHarness', () => {
  it('moves to an inbox, with a reason', async () => {
    const inboxes = scene().inboxes.map(one => ({ ...one, movable: true, moveNeedsReason: true }))
    const { inbox } = stage({ seed: { ...scene(), inboxes } })
    const picker = movePickerHarness(await mount({ inbox }, html`<inbox-move-picker conversation-id="priya"></inbox-move-picker>`))
    await picker.ready()
    await picker.moveTo('Workshop', 'Wants a repair')
    await waitFor(() => inbox.records.get('conversation', 'priya')?.inboxId === 'inbox-workshop', 'it is there')
  })
})
