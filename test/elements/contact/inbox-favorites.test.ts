import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-favorites.js'
import '../../../src/define/inbox-list.js'
import { BackendError } from '../../../src/backend/errors.js'
import type { InboxFavorites } from '../../../src/elements/contact/inbox-favorites.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { AGENTS, favoritesHarness, scene } from '../../../src/testing/index.js'
import { mount, stage } from '../mount.js'

const seed = scene()
const ids = seed.contacts!.filter(one => one.scope === 'shared').slice(0, 3).map(one => one.id)
/** Nobody wrote with this one yet. */
const alone = {
  ...seed.contacts![0]!, id: 'contact-new', name: 'Zoe Adler', phones: [{ label: 'mobile', value: '+12125550177' }],
}
const filled = (contactIds: readonly string[]) => ({
  ...seed, contacts: [...seed.contacts!, alone],
  favorites: { [AGENTS.mara]: contactIds.map(id => ({ id, version: 1, since: 1 })) },
})
const nameOf = (id: string) => seed.contacts!.find(one => one.id === id)!.name

const show = async (contactIds: readonly string[] = ids, here = stage({ seed: filled(contactIds) })) => {
  const element = await mount<InboxFavorites>(here, html`<inbox-favorites style="height:400px"></inbox-favorites>`)
  const favorites = favoritesHarness(element)
  await favorites.ready()
  return { here, element, favorites }
}
const focused = (element: InboxFavorites) => element.shadowRoot!.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id']

describe('inbox-favorites', () => {
  it('shows the contacts I hold dear, by name, and nobody else’s', async () => {
    const { element, favorites } = await show()
    expect(favorites.names).to.deep.equal(ids.map(nameOf).sort((a, b) => a.localeCompare(b)))
    await expect(element).to.be.accessible()
    const other = await show([], stage({ seed: filled(ids), agentId: AGENTS.deniz }))
    expect(other.favorites.message).to.contain('No favorites yet')
  })

  it('opens the conversation a contact was last active in', async () => {
    const { here, favorites } = await show()
    const page = await here.world.backend(AGENTS.mara).load(
      { type: 'conversations', filter: { contactId: ids[0]! }, sort: 'newest', limit: 1 }, new AbortController().signal)
    await favorites.open(nameOf(ids[0]!))
    await waitUntil(() => here.inbox.location.get().conversationId === page.items[0]!.id)
  })

  it('begins a conversation with one there is none with, by their number', async () => {
    const { element, favorites } = await show(['contact-new'])
    await favorites.open('Zoe Adler')
    const starter = () => element.shadowRoot!.querySelector('inbox-new-conversation')?.shadowRoot
    await waitUntil(() => starter()?.querySelector('.chosen')?.textContent?.includes('Zoe Adler'), 'nobody chosen')
    await waitUntil(() => starter()?.activeElement?.id === 'start', 'the button has no focus')
  })

  it('takes one off, hands the focus to the neighbor’s star, and shows one who is marked meanwhile', async () => {
    const { here, element, favorites } = await show()
    const [first, second] = favorites.names
    const star = element.shadowRoot!.querySelector<HTMLElement>('.unmark')!
    star.focus()
    star.click()
    await waitUntil(() => favorites.names[0] === second)
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('.unmark'), 'the focus is lost')
    expect(focused(element)).to.equal(ids.find(id => nameOf(id) === second))
    await here.inbox.actions.run('favorite', { contactId: ids.find(id => nameOf(id) === first)!, favorite: true })
    await waitUntil(() => favorites.names[0] === first)
  })

  it('keeps the focus when the last one is taken off, at what says that there are none', async () => {
    const { element, favorites } = await show(ids.slice(0, 1))
    element.shadowRoot!.querySelector<HTMLElement>('.unmark')!.focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => favorites.message.includes('No favorites yet'))
    expect(element.shadowRoot!.activeElement?.textContent).to.contain('No favorites yet')
  })

  it('is one tab stop: arrows and letters go from one to the next', async () => {
    const { element, favorites } = await show()
    element.focus()
    await waitUntil(() => focused(element) !== undefined)
    await sendKeys({ press: 'ArrowDown' })
    await waitUntil(() => nameOf(focused(element)!) === favorites.names[1])
    await sendKeys({ press: 'End' })
    await waitUntil(() => nameOf(focused(element)!) === favorites.names[2])
    await sendKeys({ press: favorites.names[0]![0]!.toLowerCase() })
    await waitUntil(() => nameOf(focused(element)!) === favorites.names[0])
  })

  it('says that it failed, and shows them when asked again', async () => {
    const here = stage({ seed: filled(ids) })
    here.world.faults.failNext('load:contacts', new BackendError('unavailable', {}))
    const { favorites } = await show(ids, here)
    expect(favorites.message).to.contain('Favorites could not be loaded')
    await favorites.retry()
    await waitUntil(() => favorites.names.length === 3)
  })

  it('says that a conversation could not be looked up, and keeps the list', async () => {
    const { here, element, favorites } = await show()
    here.world.faults.failNext('load:conversations', new BackendError('unavailable', {}))
    await favorites.open(nameOf(ids[0]!))
    await waitUntil(() => element.shadowRoot!.querySelector('[part="failure"]') !== null)
    expect(favorites.names.length).to.equal(3)
  })

  it('stands in place of the list where an agent goes to it, and the list is there again after', async () => {
    const here = stage({ seed: filled(ids) })
    const list = await mount<InboxList>(here, html`<inbox-list style="height:400px"></inbox-list>`)
    await here.inbox.actions.run('show', { view: 'open', favorites: true })
    await waitUntil(() => list.shadowRoot!.querySelector('inbox-favorites')?.shadowRoot?.querySelector('.entry'))
    expect(list.shadowRoot!.querySelector('[part="row"]')).to.equal(null)
    await here.inbox.actions.run('show', { view: 'open' })
    await waitUntil(() => list.shadowRoot!.querySelector('[part="row"]'))
    expect(list.shadowRoot!.querySelector('inbox-favorites')).to.equal(null)
  })

  it('has room for each star beside however much is known, where it is narrow', async () => {
    const { element } = await show(seed.contacts!.map(one => one.id))
    element.style.width = '280px'
    const entries = [...element.shadowRoot!.querySelectorAll('.entry')]
    const covered = entries.filter(entry => {
      const star = entry.querySelector('.unmark')!.getBoundingClientRect()
      const words = [...entry.querySelectorAll('.name, .facts > bdi, .chip')]
      return words.some(one => one.getBoundingClientRect().right > star.left)
    })
    expect(covered.map(entry => entry.querySelector('.name')!.textContent)).to.deep.equal([])
  })
})
