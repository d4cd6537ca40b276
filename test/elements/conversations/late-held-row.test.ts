import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-list.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { AGENTS, manyConversations } from '../../../src/testing/index.js'
import { mount, stage } from '../mount.js'

describe('what keeps a row in its place', () => {
  it('is not asked for before a pointer comes, and rows go at once until then', async () => {
    const here = stage({ seed: manyConversations(3) })
    const list = await mount<InboxList>(here, html`<inbox-list style="height:400px"></inbox-list>`)
    const row = () => list.shadowRoot!.querySelector('[data-id="crowd-1"]')
    await waitUntil(row)
    await here.world.backend(AGENTS.deniz)
      .execute({ id: 'c', type: 'close', conversationId: 'crowd-1' }, new AbortController().signal)
    await waitUntil(() => row() === null)
    expect(list.shadowRoot!.querySelector('[data-left]')).to.equal(null)
  })
})
