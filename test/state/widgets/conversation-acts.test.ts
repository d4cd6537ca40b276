import { expect } from '@open-wc/testing'
import type { ActionId, Capability } from '../../../src/state/actions.js'
import type { ConversationAct, DirectAct } from '../../../src/state/widgets/conversation-acts.js'
import { doAct, isPick, offeredActs } from '../../../src/state/widgets/conversation-acts.js'
import { available, viewOf } from '../../elements/thread/rows.js'

type View = ReturnType<typeof viewOf>

const offered = (view: View, capability: (id: ActionId) => Capability = () => available) =>
  offeredActs(view, { capability, withPanel: true, isOrdered: false }).flat()
const acts = (view: View) => offered(view).map(({ act }) => act)

const done = (act: DirectAct, view: View, panel: 'contact' | null = null) => {
  const runs: unknown[] = []
  doAct(act, view, panel, (action, args) => runs.push([action, args]))
  return runs
}

describe('what can be done with a conversation', () => {
  it('is what its state leaves to do', () => {
    expect(acts(viewOf())).to.include.members(['assign', 'panel', 'close', 'mark-spam', 'mark-unread'])
      .and.not.include.members(['reopen', 'not-spam', 'unassign'])
    expect(acts(viewOf({}, { status: 'closed' }))).to.include('reopen').and.not.include('close')
    expect(acts(viewOf({}, { status: 'spam' }))).to.include('not-spam').and.not.include('snooze')
  })

  it('leaves out what is unsupported, and says why something is denied', () => {
    const all = offered(viewOf(), id => id === 'assign' ? { state: 'unsupported' }
      : id === 'close' ? { state: 'denied', reason: 'role' } : available)
    expect(all.map(({ act }) => act)).to.not.include('assign')
    expect(all.find(({ act }) => act === 'close')).to.deep.equal({ act: 'close', action: 'close', refusal: 'role' })
    expect(all.find(({ act }) => act === 'pin')!.refusal).to.equal(null)
  })

  it('knows what needs something to be chosen', () => {
    const picks: ConversationAct[] = acts(viewOf()).filter(isPick)
    expect(picks).to.deep.equal(['assign-to', 'tags', 'snooze', 'move'])
  })

  it('runs the action of each, the opposite of what is', () => {
    const view = viewOf()
    const conversationId = view.conversation.id
    expect(done('assign', view)).to.deep.equal([['assign', { conversationId, assigneeId: 'me' }]])
    expect(done('pin', viewOf({ pinned: true }))).to.deep.equal([['pin', { conversationId, pinned: false }]])
    expect(done('panel', view, 'contact')).to.deep.equal([['panel', { panel: null }]])
    expect(done('panel', view)).to.deep.equal([['panel', { panel: 'contact' }]])
    expect(done('close', view)).to.deep.equal([['close', { conversationId }]])
  })

  it('makes nobody a favorite whom nobody knows', () => {
    expect(done('favorite', viewOf({ contact: undefined }))).to.deep.equal([])
  })
})
