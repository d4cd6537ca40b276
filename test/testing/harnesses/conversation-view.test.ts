import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-conversation-view.js'
import { conversationViewHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('conversationViewHarness', () => {
  it('has a harness for each of its elements', async () => {
    const here = stage()
    const view = conversationViewHarness(await mount(here, html`
      <inbox-conversation-view style="height:600px"></inbox-conversation-view>`))
    await view.ready()
    expect(view.message).not.to.equal('')
    expect(() => view.header).to.throw('no <inbox-conversation-header>')
    here.inbox.location.set({ conversationId: 'priya' })
    await waitFor(() => view.message === '', 'the conversation')
    await view.ready()
    expect(view.header.name).to.equal('Priya Raman')
    await view.composer.send('No, just yourself')
    await waitFor(() => view.messages.messages().at(-1)?.text === 'No, just yourself', 'the answer')
  })
})
