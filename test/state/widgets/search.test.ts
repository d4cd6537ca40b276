import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { searchWidget } from '../../../src/state/widgets/search.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

describe('a search', () => {
  it('asks once for what was typed fast, and keeps what was found until the next is there', async () => {
    const { inbox, clock, facts } = await aReadyDesk()
    const { last } = watchStore(searchWidget(inbox, {}).state)
    expect(last().status).to.equal('idle')
    const asked = () => facts.filter(fact => fact.type === 'loaded' && fact.query === 'search-messages').length
    for (const search of ['p', 'pr', 'pri']) inbox.location.set({ search })
    expect(last().status).to.equal('loading')
    clock.advance(100)
    await calm()
    expect([last().status, asked()]).to.deep.equal(['ready', 1])
    inbox.location.set({ search: 'priy' })
    expect(last().status).to.equal('ready')
    inbox.location.set({ search: null })
    expect(last().status).to.equal('idle')
  })

  it('tells what failed, and asks again', async () => {
    const { inbox, clock, world } = await aReadyDesk()
    const widget = searchWidget(inbox, {})
    const { last } = watchStore(widget.state)
    world.faults.failNext('load:search-messages', new BackendError('unavailable', {}))
    inbox.location.set({ search: 'priya' })
    clock.advance(100)
    await calm()
    expect(last().status).to.equal('failed')
    widget.retry()
    clock.advance(100)
    await calm()
    expect(last().status).to.equal('ready')
  })
})
