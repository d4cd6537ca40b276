import { expect } from '@open-wc/testing'
import { assignmentRefusal } from '../../src/model/assignment.js'
import type { SharedInbox } from '../../src/model/inbox.js'
import {
  ASSIGNMENT_MODES, changedSettings, settingsOf, withDefaultTagFor, withSettings, withTeam,
} from '../../src/model/inbox.js'

const inbox: SharedInbox = {
  id: 'i', version: 1, name: 'Sales', memberIds: ['a', 'b'], assignmentMode: 'open', movable: true, defaultRegion: 'US',
  meetingUrl: null,
}
const optOutWords = { out: ['basta'], in: [] }

describe('assignment modes', () => {
  it('range from nobody over everybody to managers', () => {
    const agent = { id: 'me', role: 'agent' } as const
    expect(ASSIGNMENT_MODES.map(mode => assignmentRefusal(mode, agent, null, 'other')))
      .to.deep.equal(['assignment-off', null, 'managers-only'])
  })
})

describe('the settings of an inbox', () => {
  it('are told also where they are absent', () => {
    expect(settingsOf(inbox)).to.deep.equal({
      name: 'Sales', assignmentMode: 'open', movable: true, moveNeedsReason: false, historyShared: false,
      optOutWords: null, defaultTagIds: [],
    })
  })

  it('change where they are named; words of its own go with null', () => {
    const own = withSettings(inbox, { optOutWords, name: 'New' })
    expect([own.name, own.optOutWords, own.movable]).to.deep.equal(['New', optOutWords, true])
    expect(withSettings(own, { movable: false }).optOutWords).to.deep.equal(optOutWords)
    expect(withSettings(own, { optOutWords: null })).not.to.have.property('optOutWords')
  })

  it('are compared with what somebody saw, whatever the order of its fields', () => {
    const own = withSettings(inbox, { optOutWords })
    expect(changedSettings(own, { name: 'Sales', optOutWords: { in: [], out: ['basta'] } })).to.deep.equal([])
    expect(changedSettings(own, { name: 'Before', optOutWords: null, movable: true })).to.deep.equal(['name', 'optOutWords'])
  })

  it('have members who come last and leave without a trace', () => {
    expect(withTeam(inbox, ['c', 'c', 'a'], ['b']).memberIds).to.deep.equal(['a', 'c'])
  })

  it('have one tag for another, once', () => {
    const own = withSettings(inbox, { defaultTagIds: ['x', 'y', 'z'] })
    expect(withDefaultTagFor(own, 'x', 'z').defaultTagIds).to.deep.equal(['z', 'y'])
  })
})
