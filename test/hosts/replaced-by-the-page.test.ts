import { expect, html, waitUntil } from '@open-wc/testing'
import '../../src/define/inbox-composer.js'
import '../../src/define/inbox-list.js'
import { manyConversations } from '../../src/testing/index.js'
import { type } from '../press.js'
import { mount, stage } from '../elements/mount.js'
import { inside } from './page.js'

/** As pages do that are put together from strings. */
const restored = (place: Element, markup: string) => {
  place.innerHTML = ''
  place.innerHTML = markup
}

describe('a page that writes itself anew', () => {
  it('gets a list from its markup as it was, attributes and all', async () => {
    const place = await mount(stage({ seed: manyConversations(6) }), html`<div><inbox-list view="open" sort="oldest"></inbox-list></div>`)
    const rows = () => [...place.querySelector('inbox-list')!.shadowRoot!.querySelectorAll<HTMLElement>('[data-id]')]
      .map(row => row.dataset['id'])
    await waitUntil(() => rows().length === 6)
    const before = rows()
    restored(place, place.innerHTML)
    await waitUntil(() => rows().length === 6)
    expect(rows()).to.deep.equal(before)
  })

  it('loses no draft', async () => {
    const markup = '<inbox-composer conversation-id="priya"></inbox-composer>'
    const place = await mount(stage(), html`<div></div>`)
    restored(place, markup)
    const box = () => inside<HTMLTextAreaElement>(place.firstElementChild!, 'textarea')
    await waitUntil(() => box())
    box()!.focus()
    await type('Thursday it is')
    restored(place, markup)
    await waitUntil(() => box()?.value === 'Thursday it is')
  })

  it('writes nothing of ours into its own markup', async () => {
    const markup = '<inbox-list></inbox-list><inbox-composer conversation-id="priya"></inbox-composer>'
    const place = await mount(stage(), html`<div></div>`)
    restored(place, markup)
    await waitUntil(() => inside(place.firstElementChild!, '.row') && inside(place.lastElementChild!, 'textarea'))
    expect(place.innerHTML).to.equal(markup)
  })

  it('may clone an element', async () => {
    const list = await mount(stage({ seed: manyConversations(6) }), html`<inbox-list></inbox-list>`)
    const clone = list.cloneNode(true) as Element
    list.after(clone)
    await waitUntil(() => inside(clone, '.row'))
  })
})
