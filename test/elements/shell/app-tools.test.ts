import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-app.js'
import type { InboxApp } from '../../../src/elements/shell/inbox-app.js'
import { mount, stage } from '../mount.js'

describe('a search in the app', () => {
  it('stands in place of the list, with the focus in its field, until it is ended', async () => {
    const here = stage()
    const app = await mount<InboxApp>(here, html`<inbox-app></inbox-app>`)
    const $ = (selector: string) => app.shadowRoot!.querySelector<HTMLElement>(selector)
    await waitUntil(() => $('[part~="search"]'))
    $('[part~="search"]')!.click()
    await waitUntil(() => $('inbox-search')?.shadowRoot!.activeElement?.localName === 'input', 'the field', { timeout: 5_000 })
    expect($('inbox-list')!.checkVisibility({ visibilityProperty: true })).to.equal(false)
    expect(here.inbox.location.get().search).to.equal('')
    $('inbox-search')!.shadowRoot!.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }))
    await waitUntil(() => app.shadowRoot!.activeElement === $('[part~="search"]'))
    expect($('inbox-search')).to.equal(null)
    expect($('inbox-list')!.checkVisibility({ visibilityProperty: true })).to.equal(true)
  })

  it('is not covered by a conversation where there is one pane', async () => {
    const here = stage()
    here.inbox.location.set({ conversationId: 'priya' })
    const app = await mount<InboxApp>(here, html`<inbox-app style="width:320px;height:568px"></inbox-app>`)
    const $ = (selector: string) => app.shadowRoot!.querySelector<HTMLElement>(selector)
    await waitUntil(() => here.inbox.session.get().status === 'ready')
    await waitUntil(() => $('[data-pane="thread"]')?.checkVisibility({ visibilityProperty: true }))
    await here.inbox.actions.run('search', { search: 'parcel' })
    await waitUntil(() => here.inbox.location.get().conversationId === null)
    await waitUntil(() => $('inbox-search')?.checkVisibility({ visibilityProperty: true }), 'the search', { timeout: 5_000 })
  })
})
