import { expect } from '@open-wc/testing'
import { PREVIEW_LENGTH } from '../../src/model/conversation.js'
import { draftPreview } from '../../src/state/draft-preview.js'
import { aDesk, watchStore } from './world.js'

describe('the preview of a draft', () => {
  it('follows what I write, and is empty once it is gone', () => {
    const { inbox } = aDesk()
    const { values } = watchStore(draftPreview(inbox, 'priya'))
    inbox.drafts.set('priya', ' He')
    inbox.drafts.set('priya', ' Hello ')
    inbox.drafts.set('priya', '')
    expect(values).to.deep.equal(['', 'He', 'Hello', ''])
  })

  it('is a preview and no more', () => {
    const { inbox } = aDesk()
    inbox.drafts.set('priya', 'a'.repeat(5_000))
    expect(draftPreview(inbox, 'priya').get()).to.have.length(PREVIEW_LENGTH)
  })

  it('tears no emoji', () => {
    const { inbox } = aDesk()
    const start = 'a'.repeat(PREVIEW_LENGTH - 1)
    inbox.drafts.set('priya', `${start}👩🏽‍🚀 and more`)
    expect(draftPreview(inbox, 'priya').get()).to.equal(start)
  })

  it('tells nothing of other conversations', () => {
    const { inbox } = aDesk()
    const { values } = watchStore(draftPreview(inbox, 'priya'))
    inbox.drafts.set('kwame', 'Hello')
    expect(values).to.deep.equal([''])
  })
})
