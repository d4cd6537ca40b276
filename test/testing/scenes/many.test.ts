import { expect } from '@open-wc/testing'
import { unreadCount } from '../../../src/model/mark.js'
import { crowd, crowdContacts, marksOf } from '../../../src/testing/scenes/many.js'

describe('a crowd', () => {
  const all = crowd(100, 1_700_000_000_000)

  it('comes newest first, each conversation at its own time', () => {
    const times = all.map(thread => thread.conversation.activityAt)
    expect(times).to.deep.equal([...times].sort((a, b) => b - a))
    expect(new Set(times).size).to.equal(100)
  })

  it('has some answered and some unread', () => {
    const marks = marksOf(all)
    expect(all.filter(thread => thread.conversation.waitingSince === null)).to.have.length(33)
    expect(all.filter((thread, index) => unreadCount(thread.conversation, marks[index]) > 0)).to.have.length(20)
  })

  it('knows its first people by different names, and no more than two thousand of them', () => {
    expect(new Set(crowdContacts(676).map(contact => contact.name)).size).to.equal(676)
    expect(crowdContacts(100_000)).to.have.length(2_000)
  })
})
