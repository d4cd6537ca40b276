import { expect } from '@open-wc/testing'
import { markedRead, markedUnread, unmarked, unreadCount } from '../../src/model/mark.js'
import { aConversation, aMark } from './records.js'

const talk = aConversation({ lastSeq: 8, inboundCount: 5 })

describe('what I have read', () => {
  it('is nothing where I made no mark', () => {
    expect(unreadCount(talk, undefined)).to.equal(5)
    expect(unreadCount(talk, unmarked('c1'))).to.equal(5)
  })

  it('leaves what came since', () => {
    expect(unreadCount(talk, aMark({ readCount: 3 }))).to.equal(2)
  })

  it('leaves at least one when I marked it unread', () => {
    expect(unreadCount(talk, aMark({ readCount: 5, flagged: true }))).to.equal(1)
    expect(unreadCount(talk, aMark({ readCount: 2, flagged: true }))).to.equal(3)
  })

  it('is never less than nothing', () => {
    expect(unreadCount(talk, aMark({ readCount: 9 }))).to.equal(0)
  })

  it('is everything once I have seen the newest', () => {
    const mark = markedRead(aMark({ flagged: true }), talk, 8)
    expect(mark).to.include({ readSeq: 8, readCount: 5, flagged: false })
    expect(unreadCount(talk, mark)).to.equal(0)
  })

  it('is part of it when more came behind what I saw', () => {
    expect(unreadCount(talk, markedRead(aMark(), talk, 6, 2))).to.equal(2)
  })

  it('never goes back', () => {
    const far = markedRead(aMark(), talk, 8)
    expect(markedRead(far, talk, 3, 4)).to.equal(far)
  })

  it('never runs ahead of the conversation', () => {
    expect(markedRead(aMark(), talk, Infinity).readSeq).to.equal(8)
  })

  it('stays the same object where nothing changes', () => {
    const flagged = aMark({ flagged: true })
    expect(markedUnread(flagged)).to.equal(flagged)
    expect(markedUnread(aMark()).flagged).to.be.true
  })
})
