import { expect } from '@open-wc/testing'
import type { InboxLocation } from '../../src/state/location.js'
import { createLocation, filterAt, START } from '../../src/state/location.js'
import { watchStore } from './world.js'

describe('the location', () => {
  it('starts at the open list of all inboxes', () => {
    expect(createLocation().get()).to.deep.equal(START)
  })

  it('goes somewhere in one step, and leaves what is not named', () => {
    const location = createLocation()
    const { values } = watchStore(location)
    expect(location.set({ conversationId: 'c1', messageId: 'm1' })).to.be.true
    expect(location.set({ panel: 'contact' })).to.be.true
    expect(values).to.deep.equal([
      START, { ...START, conversationId: 'c1', messageId: 'm1' },
      { ...START, conversationId: 'c1', messageId: 'm1', panel: 'contact' },
    ])
  })

  it('is plain data, fit for a URL', () => {
    const location = createLocation()
    location.set({ view: 'closed', inboxId: 'i1' })
    expect(JSON.parse(JSON.stringify(location.get()))).to.deep.equal(location.get())
  })

  it('takes a filter of the same fields for the same one', () => {
    const location = createLocation()
    location.set({ filter: { unread: true, tagIds: ['a'] } })
    const { values } = watchStore(location)
    location.set({ filter: { unread: true, tagIds: ['a'] } })
    expect(values).to.have.length(1)
  })

  it('tells nobody of a step on the spot, and asks no guard', () => {
    const location = createLocation()
    let asked = 0
    location.guard(() => {
      asked++
      return true
    })
    const { values } = watchStore(location)
    expect(location.set({ view: 'open' })).to.be.true
    expect(values).to.have.length(1)
    expect(asked).to.equal(0)
  })

  it('stays where a guard holds it, and says so', () => {
    const location = createLocation()
    location.set({ conversationId: 'c1' })
    const seen: (readonly [InboxLocation, InboxLocation])[] = []
    const stop = location.guard((next, current) => {
      seen.push([next, current])
      return next.conversationId !== null
    })
    expect(location.set({ conversationId: null })).to.be.false
    expect(location.get().conversationId).to.equal('c1')
    expect(seen[0]?.map(place => place.conversationId)).to.deep.equal([null, 'c1'])
    expect(location.set({ conversationId: 'c2' })).to.be.true
    stop()
    expect(location.set({ conversationId: null })).to.be.true
  })

  it('needs every guard to agree', () => {
    const location = createLocation()
    location.guard(() => true)
    location.guard(() => false)
    expect(location.set({ view: 'closed' })).to.be.false
  })
})

describe('the list of a place', () => {
  it('shows its view, and the inbox and channel it names', () => {
    expect(filterAt(START)).to.deep.equal({ status: 'open' })
    expect(filterAt({ ...START, view: 'closed', inboxId: 'i1', channelId: 'ch1' }))
      .to.deep.equal({ status: 'closed', inboxId: 'i1', channelId: 'ch1' })
  })

  it('is all of it where it is the history of a number', () => {
    expect(filterAt({ ...START, scope: 'history', channelId: 'ch1', view: 'closed' }))
      .to.deep.equal({ kinds: ['legacy'], channelId: 'ch1' })
  })
})
