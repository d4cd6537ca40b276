import { expect } from '@open-wc/testing'
import { atom } from 'nanostores'
import { rememberPlaces, sideOf } from '../../src/state/sides.js'
import { aReadyDesk, watchStore } from './world.js'

describe('the sides of an agent’s work', () => {
  it('are what is shared, and all else', () => {
    expect([{}, { scope: 'shared' }, { scope: 'private' }, { scope: 'team' }, { scope: 'history' }]
      .map(one => sideOf(one as Parameters<typeof sideOf>[0])))
      .to.deep.equal(['shared', 'shared', 'private', 'private', 'private'])
  })

  it('remember on this device where I was last on each, while somebody looks', async () => {
    const { inbox } = await aReadyDesk()
    const kept = inbox.settings.store('side-places')
    const store = atom(null)
    rememberPlaces(inbox, store, ({ scope, inboxId, favorites }) => favorites ? undefined : inboxId ?? scope)
    inbox.location.set({ inboxId: 'sales' })
    expect(kept.get(), 'nobody looks').to.deep.equal(['shared', 'private'])
    const { stop } = watchStore(store)
    inbox.location.set({ scope: 'team', inboxId: null })
    expect(kept.get()).to.deep.equal(['sales', 'team'])
    inbox.location.set({ scope: 'shared', favorites: true })
    expect(kept.get(), 'no place of a side').to.deep.equal(['sales', 'team'])
    stop()
  })
})
