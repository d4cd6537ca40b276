import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-list.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { manyConversations } from '../../../src/testing/index.js'
import { mount, stage } from '../mount.js'

const $ = (list: InboxList, selector: string) => list.shadowRoot!.querySelector<HTMLElement>(selector)

describe('what a list needs of my order', () => {
  it('comes when the list is first in it, and goes with it', async () => {
    const here = stage({ seed: manyConversations(5) })
    const list = await mount<InboxList>(here, html`<inbox-list style="height:400px"></inbox-list>`)
    await waitUntil(() => $(list, '[data-id="crowd-1"]'), 'the list never came')
    expect($(list, '.handle')).to.equal(null)
    here.inbox.location.set({ sort: 'mine' })
    await waitUntil(() => $(list, '[data-id="crowd-1"] .handle'), 'no handle')
    here.inbox.location.set({ sort: 'newest' })
    await waitUntil(() => $(list, '[data-id="crowd-1"]') && !$(list, '.handle'), 'a handle is left')
  })
})
