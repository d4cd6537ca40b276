import { expect } from '@open-wc/testing'
import { conversationMenu } from '../../../src/elements/conversations/conversation-menu.js'
import type { ActionId, Capability } from '../../../src/state/actions.js'
import type { ConversationAct } from '../../../src/state/widgets/conversation-acts.js'
import { agent, available, terms, viewOf } from '../thread/rows.js'

type Views = Parameters<typeof viewOf>
const itemsOf = (
  view: ReturnType<typeof viewOf>, capability: (id: ActionId) => Capability = () => available,
  panel: 'open' | 'closed' | null = null, isOrdered = false,
) => conversationMenu(view, { terms, capability, panel, isOrdered }).flatMap(group => group.items)
const idsOf = (...view: Views) => itemsOf(viewOf(...view)).map(item => item.id)

describe('the menu of a conversation', () => {
  it('offers to take it, to hand it over and to release it', () => {
    expect(idsOf()).to.include.members(['assign', 'assign-to']).and.not.include('unassign')
    expect(idsOf({ mine: true, assignee: agent }, { assigneeId: agent.id }))
      .to.include.members(['assign-to', 'unassign']).and.not.include('assign')
  })

  it('offers the opposite of what is', () => {
    expect(idsOf({ unread: 1 })).to.include('mark-read').and.not.include('mark-unread')
    expect(idsOf({}, { status: 'closed' })).to.include('reopen').and.not.include('close')
    const label = (view: ReturnType<typeof viewOf>, id: ConversationAct) =>
      itemsOf(view).find(item => item.id === id)!.label
    expect(label(viewOf({ favorite: true }), 'favorite')).to.equal(terms.removeFavorite)
    expect(label(viewOf({ pinned: true }), 'pin')).to.equal(terms.unpin)
  })

  it('wakes what sleeps, and puts it off again', () => {
    const items = itemsOf(viewOf({}, { status: 'snoozed' }))
    expect(items.find(item => item.id === 'reopen')!.label).to.equal(terms.wake)
    expect(items.map(item => item.id)).to.include.members(['snooze', 'close', 'mark-spam'])
  })

  it('lets spam only be none: it is neither closed nor snoozed', () => {
    expect(idsOf({}, { status: 'spam' })).to.include('not-spam')
      .and.not.include.members(['snooze']).and.not.include.members(['close']).and.not.include.members(['mark-spam'])
  })

  it('shows the contact, or hides it, where there is a panel', () => {
    const label = (panel: 'open' | 'closed') =>
      itemsOf(viewOf(), () => available, panel).find(item => item.id === 'panel')!.label
    expect(label('closed')).to.equal(terms.showContact)
    expect(label('open')).to.equal(terms.hideContact)
    expect(idsOf()).to.not.include('panel')
  })

  it('has no favorite where nobody is known', () => {
    expect(idsOf({ contact: undefined })).to.not.include('favorite')
  })

  it('leaves out what is not supported and says why something is denied', () => {
    const ids = itemsOf(viewOf(), id => id === 'assign' ? { state: 'unsupported' } : available).map(item => item.id)
    expect(ids).to.not.include('assign').and.not.include('assign-to')
    const [denied] = itemsOf(viewOf(), () => ({ state: 'denied', reason: 'read-only' }))
    expect(denied!.disabledReason).to.equal(terms.forbiddenReasons['read-only'])
  })
})
