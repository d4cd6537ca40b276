import { expect, html, waitUntil } from '@open-wc/testing'
import type { InboxList } from '../../src/elements/conversations/inbox-list.js'
import { manyConversations } from '../../src/testing/index.js'
import { mount, stage } from '../elements/mount.js'
import { inside } from './page.js'

/** In this file no list is defined before the test asks for it. */
describe('a provider that was there first', () => {
  it('is found by elements that are defined later', async () => {
    const here = stage({ seed: manyConversations(4) })
    const list = await mount<InboxList>(here, html`<inbox-list></inbox-list>`)
    expect(customElements.get('inbox-list')).to.equal(undefined)
    await import('../../src/define/inbox-list.js')
    await waitUntil(() => inside(list, '.row'))
    expect(list.inbox === here.inbox).to.equal(true)
  })

  it('is found by elements that a script adds later', async () => {
    const here = stage({ seed: manyConversations(4) })
    const place = await mount(here, html`<div></div>`)
    const list = document.createElement('inbox-list')
    place.append(list)
    await waitUntil(() => inside(list, '.row'))
  })
})
