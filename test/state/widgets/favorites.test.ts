import { expect } from '@open-wc/testing'
import { favoritesWidget } from '../../../src/state/widgets/favorites.js'
import { AGENTS, scene } from '../../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from '../world.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'

describe('favorite contacts', () => {
  it('are mine, however many pages they come in', async () => {
    const seed = scene()
    const [model] = seed.contacts!
    const contacts = Array.from({ length: 450 }, (_, index) => ({ ...model!, id: `dear-${index}`, name: `Dear ${index}` }))
    const world = createMemoryWorld({
      ...seed, contacts: [...seed.contacts!, ...contacts],
      favorites: { [AGENTS.mara]: contacts.map(({ id }) => ({ id, version: 1, since: 1 })) },
    })
    const { inbox } = await aReadyDesk({ world })
    const state = watchStore(favoritesWidget(inbox, {}).state)
    await calm()
    const last = state.last()
    expect(last.status === 'ready' ? last.value.map(one => one.contact.name).slice(0, 3) : last)
      .to.deep.equal(['Dear 0', 'Dear 1', 'Dear 2'])
    expect(last.status === 'ready' && last.value.length).to.equal(450)
    state.stop()
  })

  it('tell of one that was marked in another window and is not known here yet', async () => {
    const world = createMemoryWorld(scene())
    const { inbox } = await aReadyDesk({ world })
    const state = watchStore(favoritesWidget(inbox, {}).state)
    await calm()
    const stranger = scene().contacts!.find(one => one.scope === 'shared' && !inbox.records.get('contact', one.id))!
    await world.backend(AGENTS.mara).execute(
      { id: 'c', type: 'set-favorite', contactId: stranger.id, favorite: true }, new AbortController().signal)
    await calm()
    await calm()
    const last = state.last()
    expect(last.status === 'ready' && last.value.some(one => one.contact.id === stranger.id)).to.equal(true)
    state.stop()
  })
})
