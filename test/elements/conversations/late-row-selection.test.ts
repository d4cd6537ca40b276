import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-list.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { manyConversations } from '../../../src/testing/index.js'
import { mount, stage } from '../mount.js'

describe('the coming of the selection', () => {
  it('is after the rows, which do not wait for it', async () => {
    const list = await mount<InboxList>(stage({ seed: manyConversations(5) }), html`<inbox-list style="height:400px"></inbox-list>`)
    const $$ = (selector: string) => list.shadowRoot!.querySelectorAll(selector)
    await waitUntil(() => $$('.row').length === 5)
    await waitUntil(() => $$('.pick > input').length === 5)
    expect($$('inbox-bulk-bar')).to.have.length(1)
  })
})
