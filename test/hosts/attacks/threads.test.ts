import { expect, html, waitUntil } from '@open-wc/testing'
import '../../../src/define/inbox-conversation-view.js'
import type { InboxConversationHeader } from '../../../src/elements/thread/inbox-conversation-header.js'
import type { InboxMessageList } from '../../../src/elements/thread/inbox-message-list.js'
import { conversationHeaderHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'
import { attacked, handleAll, missing } from './detector.js'
import { withStrings } from './strings.js'
import { poisoned, THREAD } from './world.js'

describe('a thread of strangers\' texts', () => {
  withStrings('shows messages, notes, events, files and failures as text', async texts => {
    const list = await mount<InboxMessageList>(stage({ seed: poisoned(texts) }), html`
      <inbox-message-list conversation-id=${THREAD} style="height: 400000px"></inbox-message-list>`)
    const bubbles = () => [...list.shadowRoot!.querySelectorAll('[part~="bubble"][part~="theirs"]')]
    await waitUntil(() => bubbles().length === texts.length, 'not all drawn', { timeout: 30_000 })
    expect(bubbles().map(bubble => bubble.textContent)).to.deep.equal(texts)
    expect(await attacked(list)).to.deep.equal([])
    await handleAll(list)
    expect(await attacked(list)).to.deep.equal([])
  })

  withStrings('has a header that names a stranger as text', async texts => {
    const header = await mount<InboxConversationHeader>(stage({ seed: poisoned(texts) }), html`
      <inbox-conversation-header conversation-id="conversation-0"></inbox-conversation-header>`)
    for (const [index, text] of texts.entries()) {
      header.conversationId = `conversation-${index}`
      await waitFor(() => missing(header, [text]).length === 0, `the header of ${text}`)
    }
    const { menu } = conversationHeaderHarness(header)
    await menu()
    await handleAll(header)
    expect(await attacked(header)).to.deep.equal([])
  })
})
