import { expect } from '@open-wc/testing'
import { en } from '../../src/i18n/en.js'
import {
  closed, CONVERSATION_KINDS, CONVERSATION_STATUSES, PREVIEW_LENGTH, reopened, withAssignee, withTagFor,
  withTags,
} from '../../src/model/conversation.js'
import { aConversation } from './records.js'

describe('a conversation', () => {
  it('has a word for each kind and status', () => {
    expect(CONVERSATION_KINDS.filter(kind => !en.kinds[kind])).to.deep.equal([])
    expect(CONVERSATION_STATUSES.filter(status => !en.statuses[status])).to.deep.equal([])
    expect(PREVIEW_LENGTH).to.be.above(80)
  })

  it('is handed over', () => {
    expect(withAssignee(aConversation(), 'me').assigneeId).to.equal('me')
    expect(withAssignee(aConversation({ assigneeId: 'me' }), null).assigneeId).to.be.null
  })

  it('gains and loses tags, keeps their order and has none twice', () => {
    const tagged = aConversation({ tagIds: ['a', 'b', 'c'] })
    expect(withTags(tagged, ['d', 'b'], ['a']).tagIds).to.deep.equal(['b', 'c', 'd'])
  })

  it('gains a tag that is added and removed at once', () => {
    expect(withTags(aConversation({ tagIds: ['a'] }), ['a'], ['a']).tagIds).to.deep.equal(['a'])
  })

  it('has one tag in the place of another, never twice', () => {
    expect(withTagFor(aConversation({ tagIds: ['a', 'b', 'c'] }), 'b', 'd').tagIds).to.deep.equal(['a', 'd', 'c'])
    expect(withTagFor(aConversation({ tagIds: ['a', 'b', 'c'] }), 'a', 'c').tagIds).to.deep.equal(['c', 'b'])
  })

  it('is closed by somebody at a time, and no longer asleep', () => {
    const after = closed(aConversation({ status: 'snoozed', snoozedUntil: 9_000 }), 'me', 5_000)
    expect(after).to.include({ status: 'closed', closedAt: 5_000, closedById: 'me', snoozedUntil: null })
  })

  it('is open again as if it had never been closed', () => {
    const before = aConversation()
    expect(reopened(closed(before, 'me', 5_000))).to.deep.equal(before)
  })

  it('stays the same object where nothing changes', () => {
    const one = aConversation({ assigneeId: 'me', tagIds: ['a'] })
    expect(withAssignee(one, 'me')).to.equal(one)
    expect(withTags(one, ['a'], ['b'])).to.equal(one)
    expect(reopened(one)).to.equal(one)
    const done = closed(one, 'me', 5_000)
    expect(closed(done, 'other', 6_000)).to.equal(done)
  })
})
