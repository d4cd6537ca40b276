import { expect } from '@open-wc/testing'
import { conversationMenu } from '../../../src/elements/conversations/conversation-menu.js'
import { en } from '../../../src/i18n/en.js'
import type { Capability } from '../../../src/state/actions.js'
import { manyConversations } from '../../../src/testing/index.js'

const conversation = manyConversations(1).conversations![0]!
const available: Capability = { state: 'available' }
type Arguments = Parameters<typeof conversationMenu>
const free = { conversation: { ...conversation, assigneeId: null }, mine: false, unread: 0 }
const idsOf = (row: Partial<Arguments[0]>, capability: Arguments[2] = () => available) =>
  conversationMenu({ ...free, ...row }, en, capability).flatMap(group => group.items.map(item => item.id))

describe('the menu of a conversation', () => {
  it('offers to take a free one, and to release my own', () => {
    expect(idsOf({})).to.deep.equal(['assign', 'mark-unread', 'close'])
    expect(idsOf({ mine: true, conversation: { ...conversation, assigneeId: 'me' } }))
      .to.deep.equal(['unassign', 'mark-unread', 'close'])
  })

  it('offers to take and to release what is a colleague’s', () => {
    expect(idsOf({ conversation: { ...conversation, assigneeId: 'other' } })).to.include.members(['assign', 'unassign'])
  })

  it('offers the opposite of what is', () => {
    expect(idsOf({ unread: 2 })).to.include('mark-read').and.not.include('mark-unread')
    expect(idsOf({ conversation: { ...conversation, status: 'closed' } })).to.include('reopen').and.not.include('close')
  })

  it('leaves out what is not supported', () => {
    expect(idsOf({}, id => id === 'assign' ? { state: 'unsupported' } : available)).to.deep.equal(['mark-unread', 'close'])
  })

  it('says why something is denied', () => {
    const groups = conversationMenu(free, en, () => ({ state: 'denied', reason: 'read-only' }))
    expect(groups[0]!.items[0]!.disabledReason).to.equal(en.forbiddenReasons['read-only'])
  })
})
