import { expect, fixture, html } from '@open-wc/testing'
import '../../../src/define/inbox-conversation-menu.js'
import type { InboxConversationMenu } from '../../../src/elements/conversations/inbox-conversation-menu.js'
import { conversationMenuHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('conversationMenuHarness', () => {
  it('reads what is offered, and chooses', async () => {
    const { inbox } = stage()
    const element = await mount<InboxConversationMenu>(
      { inbox }, html`<inbox-conversation-menu conversation-id="priya"></inbox-conversation-menu>`)
    const menu = conversationMenuHarness(element)
    expect(menu.entries).to.deep.equal([])
    await element.show(await fixture<HTMLButtonElement>(html`<button>More</button>`))
    await menu.ready()
    expect(menu.entries).to.include('Snooze…')
    await menu.choose('Mark as spam')
    await waitFor(() => inbox.records.get('conversation', 'priya')?.status === 'spam', 'it is spam')
  })
})
