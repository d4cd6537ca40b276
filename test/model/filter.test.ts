import { expect } from '@open-wc/testing'
import type { Conversation } from '../../src/model/conversation.js'
import type { ConversationFilter } from '../../src/model/filter.js'
import { matches, narrowed, narrowingCount } from '../../src/model/filter.js'
import { aConversation, aMark } from './records.js'

const fits = (filter: ConversationFilter, more: Partial<Conversation> = {}) =>
  matches(filter, aConversation(more), aMark(), 'me')

describe('a filter', () => {
  it('that says nothing shows every shared conversation', () => {
    expect(fits({})).to.be.true
    expect(fits({}, { status: 'spam' })).to.be.true
    expect(fits({}, { kind: 'private' })).to.be.false
    expect(fits({}, { kind: 'legacy' })).to.be.false
  })

  it('shows the kinds it names instead', () => {
    expect(fits({ kinds: ['private', 'direct'] }, { kind: 'direct' })).to.be.true
    expect(fits({ kinds: ['private', 'direct'] })).to.be.false
  })

  it('tells statuses, inboxes, channels and contacts apart', () => {
    expect(fits({ status: 'open' })).to.be.true
    expect(fits({ status: 'open' }, { status: 'snoozed' })).to.be.false
    expect(fits({ inboxId: 'other' })).to.be.false
    expect(fits({ channelId: 'other' })).to.be.false
    expect(fits({ contactId: 'other' })).to.be.false
    expect(fits({ inboxId: 'inbox', channelId: 'channel', contactId: 'contact' })).to.be.true
  })

  it('knows me, nobody and one agent as assignee', () => {
    expect(fits({ assignee: 'me' }, { assigneeId: 'me' })).to.be.true
    expect(fits({ assignee: 'me' })).to.be.false
    expect(fits({ assignee: 'none' })).to.be.true
    expect(fits({ assignee: 'none' }, { assigneeId: 'me' })).to.be.false
    expect(fits({ assignee: 'other' }, { assigneeId: 'other' })).to.be.true
  })

  it('goes by my own marks for what is unread', () => {
    const talk = aConversation({ inboundCount: 3 })
    expect(matches({ unread: true }, talk, undefined, 'me')).to.be.true
    expect(matches({ unread: true }, talk, aMark({ readCount: 3 }), 'me')).to.be.false
    expect(matches({ unread: true }, talk, aMark({ readCount: 3, flagged: true }), 'me')).to.be.true
    expect(matches({ unread: false }, talk, aMark({ readCount: 3 }), 'me')).to.be.true
  })

  it('asks for all of the tags', () => {
    expect(fits({ tagIds: ['a', 'b'] }, { tagIds: ['b', 'c', 'a'] })).to.be.true
    expect(fits({ tagIds: ['a', 'b'] }, { tagIds: ['a'] })).to.be.false
    expect(fits({ tagIds: [] })).to.be.true
  })

  it('knows what waits for an answer and what has files', () => {
    expect(fits({ awaitingReply: true }, { waitingSince: 0 })).to.be.true
    expect(fits({ awaitingReply: true })).to.be.false
    expect(fits({ awaitingReply: false })).to.be.true
    expect(fits({ hasAttachment: true }, { hasAttachment: true })).to.be.true
    expect(fits({ hasAttachment: false }, { hasAttachment: true })).to.be.false
  })

  it('takes its first moment in and leaves its last one out', () => {
    expect(fits({ since: 1_000, until: 1_001 })).to.be.true
    expect(fits({ since: 1_001 })).to.be.false
    expect(fits({ until: 1_000 })).to.be.false
  })

  it('asks for everything it says at once', () => {
    expect(fits({ status: 'open', assignee: 'none', tagIds: ['a'] }, { tagIds: ['a'] })).to.be.true
    expect(fits({ status: 'open', assignee: 'none', tagIds: ['a'] }, { tagIds: ['a'], assigneeId: 'me' })).to.be.false
  })
})

describe('what a list is narrowed by', () => {
  it('is counted, a span of time once', () => {
    expect(narrowingCount({})).to.equal(0)
    expect(narrowingCount({ unread: true, tagIds: ['a', 'b'], since: 1, until: 2 })).to.equal(3)
  })

  it('changes field by field; nothing chosen takes a field away', () => {
    const filter = narrowed({ unread: true, tagIds: ['a'] }, { assignee: 'me', tagIds: [], unread: undefined })
    expect(filter).to.deep.equal({ assignee: 'me' })
  })
})
