import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { searchWidget } from '../../../src/state/widgets/search.js'
import { scene } from '../../../src/testing/scenes.js'
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

  it('shows the number or the mail address it found somebody by, where the name does not tell', async () => {
    const seed = scene()
    const phones = ['+14155550177', '+14155550188'].map(value => ({ label: '', value }))
    const emails = [{ label: '', value: 'quince@larkspur.example' }]
    const contacts = seed.contacts!.map(one => one.name === 'João Prado' ? { ...one, phones, emails } : one)
    const { inbox, clock } = await aReadyDesk({ seed: { ...seed, contacts } })
    const { last } = watchStore(searchWidget(inbox, {}).state)
    const ways = async (search: string) => {
      inbox.location.set({ search })
      clock.advance(100)
      await calm()
      const state = last()
      if (state.status !== 'ready') return state.status
      return [...state.value.contacts, ...state.value.conversations]
        .filter(hit => hit.contact?.name === 'João Prado').map(hit => hit.way?.value)
    }
    expect(await ways('0188')).to.deep.equal(['+14155550188', '+14155550188'])
    expect(await ways('quince@lark')).to.deep.equal(['quince@larkspur.example', 'quince@larkspur.example'])
    expect(await ways('joao')).to.deep.equal(['+14155550177', undefined])
  })

  it('shows what was found so far where a group takes long, and no more of it once the search failed', async () => {
    const { inbox, clock, world } = await aReadyDesk()
    const { last } = watchStore(searchWidget(inbox, {}).state)
    const shown = () => {
      const state = last()
      return state.status === 'ready' ? [state.value.search, state.value.conversations.length > 0, ...state.value.waiting] : state.status
    }
    let release = world.faults.hold('load:search-messages')
    inbox.location.set({ search: 'priya' })
    clock.advance(100)
    await calm()
    expect(shown()).to.equal('loading')
    clock.advance(150)
    expect(shown()).to.deep.equal(['priya', true, 'message'])
    release()
    await calm()
    expect(shown()).to.deep.equal(['priya', true])
    release = world.faults.hold('load:search-messages')
    const fail = world.faults.hold('load:search-conversations')
    world.faults.failNext('load:search-conversations', new BackendError('unavailable', {}))
    inbox.location.set({ search: 'priy' })
    clock.advance(250)
    await calm()
    fail()
    await calm()
    release()
    await calm()
    expect(shown()).to.equal('failed')
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
