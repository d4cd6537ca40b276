import { expect } from '@open-wc/testing'
import { headerMenu } from '../../../src/elements/thread/header-menu.js'
import type { ActionId, Capability } from '../../../src/state/actions.js'
import { agent, available, format, terms, viewOf } from './rows.js'

type Views = Parameters<typeof viewOf>
const itemsOf = (
  view: ReturnType<typeof viewOf>, capability: (id: ActionId) => Capability = () => available, isPanelOpen = false,
) => headerMenu(view, { terms, format, capability, isPanelOpen }).flatMap(group => group.items)
const idsOf = (...view: Views) => itemsOf(viewOf(...view)).map(item => item.id)

describe('the menu of a conversation’s header', () => {
  it('offers to take it, to hand it over and to release it', () => {
    expect(idsOf()).to.include.members(['assign', 'assign-to']).and.not.include('unassign')
    expect(idsOf({ mine: true, assignee: agent }, { assigneeId: agent.id }))
      .to.include.members(['assign-to', 'unassign']).and.not.include('assign')
  })

  it('offers the opposite of what is', () => {
    expect(idsOf({ unread: 1 })).to.include('mark-read').and.not.include('mark-unread')
    expect(idsOf({}, { status: 'closed' })).to.include('reopen').and.not.include('close')
    expect(itemsOf(viewOf({ favorite: true })).find(item => item.id === 'favorite')!.label).to.equal(terms.removeFavorite)
  })

  it('shows the contact, or hides it', () => {
    const label = (isOpen: boolean) => itemsOf(viewOf(), () => available, isOpen).find(item => item.id === 'panel')!.label
    expect(label(false)).to.equal(terms.showContact)
    expect(label(true)).to.equal(terms.hideContact)
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
