import { expect } from '@open-wc/testing'
import { accessOf } from '../../../src/backend/rules/access.js'
import { countPlaces, isHistoryPlace, placeOfList, placesFor } from '../../../src/backend/rules/count-places.js'
import { conversation, seedOf } from '../small-world.js'

describe('countPlaces', () => {
  it('counts a shared conversation in all inboxes, its own and its channel', () => {
    expect(countPlaces(conversation())).to.deep.equal(['shared', 'inbox:support', 'channel:sms'])
  })

  it('counts a private one on its number, and chats among what is private', () => {
    expect(countPlaces(conversation({ kind: 'private', inboxId: null, channelId: 'own' })))
      .to.deep.equal(['private', 'channel:own'])
    expect(countPlaces(conversation({ kind: 'team', inboxId: null, channelId: null }))).to.deep.equal(['private'])
  })

  it('counts legacy ones in the history of their number alone', () => {
    expect(countPlaces(conversation({ kind: 'legacy' }))).to.deep.equal(['history:sms'])
    expect(countPlaces(conversation({ kind: 'legacy', channelId: null }))).to.deep.equal([])
  })
})

describe('isHistoryPlace', () => {
  it('tells the history of a number from all other places', () => {
    expect(['history:sms', 'channel:sms', 'private'].map(isHistoryPlace)).to.deep.equal([true, false, false])
  })
})

describe('placesFor', () => {
  it('names every place of an agent, and no other agent\'s', () => {
    const { inboxes, channels } = seedOf()
    expect(placesFor(accessOf('ana', inboxes, channels)))
      .to.deep.equal(['shared', 'private', 'inbox:support', 'channel:sms', 'channel:own'])
    expect(placesFor(accessOf('olaf', inboxes, channels))).to.deep.equal(['shared', 'private'])
  })
})

describe('placeOfList', () => {
  it('is the place that counts what the list holds', () => {
    expect(placeOfList({ status: 'open' })).to.equal('shared')
    expect(placeOfList({ status: 'open', inboxId: 'support' })).to.equal('inbox:support')
  })

  it('is none where the list leaves something out, or holds more', () => {
    const others = [{}, { status: 'closed' }, { status: 'open', unread: true }, { status: 'open', kinds: ['private'] },
      { status: 'open', channelId: 'sms' }] as const
    for (const filter of others) expect(placeOfList(filter)).to.equal(undefined)
  })
})
