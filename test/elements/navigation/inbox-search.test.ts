import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-search.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxSearch } from '../../../src/elements/navigation/inbox-search.js'
import { searchFocus } from '../../../src/state/text-focus.js'
import { searchHarness } from '../../../src/testing/index.js'
import { aMessage } from '../../model/records.js'
import { scene } from '../../../src/testing/index.js'
import { press } from '../../press.js'
import { mount, stage } from '../mount.js'

const seed = scene()
const first = seed.conversations!.find(one => one.status === 'open' && one.kind === 'shared' && one.contactId !== null)!
const name = seed.contacts!.find(one => one.id === first.contactId)!.name

const said = aMessage({
  id: 'said', conversationId: first.id, seq: first.lastSeq + 1, at: first.activityAt, authorId: null,
  text: 'The Zanzibar parcel <b>never</b> came, ação',
})

const world = () => {
  const here = stage({ seed: { ...seed, messages: [...seed.messages!, said] } })
  return here
}

const show = async (here = world()) => {
  const element = await mount<InboxSearch>(here, html`<inbox-search></inbox-search>`)
  const search = searchHarness(element)
  await search.ready()
  /** Types, and lets the pause go by. */
  const find = async (text: string) => {
    search.type(text)
    await waitUntil(() => here.inbox.location.get().search === text)
    here.clock.advance(100)
  }
  return { here, element, search, find }
}

describe('inbox-search', () => {
  it('shows what was found, group by group, with the words marked and no markup of a stranger', async () => {
    const { element, search, find } = await show()
    await find('zanz acao')
    await waitUntil(() => search.hits.length > 0)
    expect(search.groups).to.deep.equal(['Messages'])
    expect(search.hits[0]).to.contain('The Zanzibar parcel <b>never</b> came, ação')
    expect(search.marks).to.deep.equal(['Zanz', 'ação'])
    expect(element.shadowRoot!.querySelector('.hit b')).to.equal(null)
    expect(search.status).to.equal('1 result')
    await expect(element).to.be.accessible()
  })

  it('shows what comes late in its place, and tells how much there is once all is there', async () => {
    const { here, element, search, find } = await show()
    const release = here.world.faults.hold('load:search-messages')
    await find(name.slice(0, 4))
    await waitUntil(() => {
      here.clock.advance(50)
      return search.groups.includes('Conversations')
    })
    const skeleton = () => element.shadowRoot!.querySelector('[part=skeleton]')
    expect([skeleton()?.previousElementSibling?.matches('[part=group]'), search.status]).to.deep.equal([true, ''])
    release()
    await waitUntil(() => skeleton() === null)
    expect(search.status).to.match(/result/)
  })

  it('opens a message where it stands, and keeps what was found', async () => {
    const { here, search, find } = await show()
    await find('zanzibar')
    await waitUntil(() => search.hits.length > 0)
    await search.open(/Zanzibar/)
    await waitUntil(() => here.inbox.location.get().messageId === 'said')
    expect(here.inbox.location.get()).to.include({ conversationId: first.id, search: 'zanzibar' })
    expect(search.hits).to.have.length(1)
  })

  it('finds people and their conversations by name', async () => {
    const { here, search, find } = await show()
    await find(name.slice(0, 4))
    await waitUntil(() => search.groups.includes('Conversations') && search.groups.includes('Contacts'))
    expect(search.marks.length).to.be.greaterThan(1)
    await search.open(new RegExp(name), 'Contacts')
    await waitUntil(() => here.inbox.location.get().conversationId !== null)
  })

  it('goes by keys from the field to the results and back, and ends', async () => {
    const { here, element, search, find } = await show()
    await find('zanzibar')
    await waitUntil(() => search.hits.length > 0)
    const active = () => element.shadowRoot!.activeElement
    const press = (key: string) => active()!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))
    element.focus()
    await waitUntil(() => active()?.localName === 'input')
    press('ArrowDown')
    expect(active()?.matches('.hit')).to.equal(true)
    press('ArrowUp')
    await waitUntil(() => active()?.localName === 'input')
    press('ArrowDown')
    press('Escape')
    await waitUntil(() => active()?.localName === 'input')
    let closed = 0
    element.addEventListener('close', () => { closed++ })
    press('Escape')
    await waitUntil(() => closed === 1)
    expect(here.inbox.location.get().search).to.equal(null)
    await waitUntil(() => search.hits.length === 0)
  })

  it('says that nothing was found, what failed, and searches again', async () => {
    const { here, search, find } = await show()
    await find('qqqqqq')
    await waitUntil(() => search.message.includes('Nothing found'))
    here.world.faults.failNext('load:search-messages', new BackendError('unavailable', {}))
    await find('zanzibar')
    await waitUntil(() => search.message.includes('The search did not work'))
    await search.retry()
    here.clock.advance(100)
    await waitUntil(() => search.hits.length === 1)
  })

  it('shows the search it is at, of an address or another element', async () => {
    const { here, search } = await show()
    here.inbox.location.set({ search: 'zanzibar' })
    await waitUntil(() => search.text === 'zanzibar')
    here.clock.advance(100)
    await waitUntil(() => search.hits.length === 1)
  })

  it('offers what was searched for and opened lately, by keyboard too, until it is forgotten', async () => {
    const { here, element, search, find } = await show()
    const recent = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="recent"]')]
    const names = () => recent().map(one => one.textContent.trim())
    here.inbox.location.set({ search: '' })
    await find('zanz')
    await waitUntil(() => search.hits.length > 0)
    element.shadowRoot!.querySelector<HTMLElement>('.hit')!.click()
    await waitUntil(() => here.inbox.location.get().conversationId === first.id)
    await find('parcel')
    here.inbox.location.set({ search: '' })
    await waitUntil(() => names().join() === 'zanz', 'what nothing was opened of is not kept')
    await expect(element).to.be.accessible()
    element.focus()
    await element.updateComplete
    await press('ArrowDown')
    expect(element.shadowRoot!.activeElement === recent()[0]).to.equal(true)
    await press('Enter')
    await waitUntil(() => here.inbox.location.get().search === 'zanz')
    here.inbox.location.set({ search: '' })
    await waitUntil(() => recent().length === 1)
    element.shadowRoot!.querySelector<HTMLElement>('[part~="forget"]')!.click()
    await waitUntil(() => recent().length === 0)
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'input')
  })

  it('gets the focus where somebody goes to search', async () => {
    const { here, element } = await show()
    searchFocus(here.inbox, {}).want()
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'input')
  })
})
