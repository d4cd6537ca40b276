import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-assignee-picker.js'
import '../../../src/define/inbox-conversation-header.js'
import '../../../src/define/inbox-tag-picker.js'
import { conversationHeaderHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

const shown = async () => {
  const here = stage()
  const header = conversationHeaderHarness(await mount(here, html`
    <inbox-conversation-header conversation-id="priya"></inbox-conversation-header>`))
  await header.ready()
  return { ...here, header }
}

describe('conversationHeaderHarness', () => {
  it('reads whom it is with and whose it is', async () => {
    const { header } = await shown()
    expect([header.name, header.assignee, header.tags]).to.deep.equal(['Priya Raman', 'Assigned to you', ['test ride']])
    expect(header.facts).to.contain('Shop line')
  })

  it('acts by buttons, by its menu, and by its pickers', async () => {
    const { header, inbox } = await shown()
    expect(await header.menu()).to.include('Close conversation')
    await header.choose('Close conversation')
    await waitFor(() => inbox.records.get('conversation', 'priya')?.status === 'closed', 'the end of it')
    await header.choose('Reopen conversation')
    await waitFor(() => inbox.records.get('conversation', 'priya')?.status === 'open', 'the beginning')
    await header.assign('Deniz Aksoy')
    await waitFor(() => header.assignee === 'Assigned to Deniz Aksoy', 'the other one')
    await header.tag('urgent')
    await waitFor(() => header.tags.includes('urgent'), 'the tag')
    await header.press('Remove tag urgent')
    await waitFor(() => !header.tags.includes('urgent'), 'the end of the tag')
  })
})
