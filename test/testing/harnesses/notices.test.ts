import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-notices.js'
import { noticesHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('noticesHarness', () => {
  it('reads notices, hears them, and presses their buttons', async () => {
    const { inbox } = stage()
    const notices = noticesHarness(await mount({ inbox }, html`<inbox-notices></inbox-notices>`))
    let undone = 0
    inbox.notices.add({ type: 'done', action: 'close', conversationId: null, undo: () => { undone++ } })
    const [notice] = await waitFor(() => notices.notices().length > 0 && notices.notices(), 'the notice')
    expect(notice).to.deep.include({ tone: 'positive', text: '', buttons: ['Undo', 'Dismiss'] })
    await waitFor(() => notices.status === notice!.title, 'its words')
    expect(notices.alert).to.equal('')
    await notices.press(notice!.title, 'Undo')
    expect(undone).to.equal(1)
    await waitFor(() => notices.notices().length === 0, 'the end of it')
  })
})
