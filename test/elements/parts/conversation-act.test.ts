import { expect } from '@open-wc/testing'
import { actFace } from '../../../src/elements/parts/conversation-act.js'
import type { ConversationAct } from '../../../src/state/widgets/conversation-acts.js'
import { terms, viewOf } from '../thread/rows.js'

const labelOf = (act: ConversationAct, view: ReturnType<typeof viewOf>, isPanelOpen = false) =>
  actFace(act, view, { terms, isPanelOpen }).label

describe('the face of an act', () => {
  it('says what it does as the conversation stands', () => {
    expect(labelOf('pin', viewOf())).to.equal(terms.actions.pin)
    expect(labelOf('pin', viewOf({ pinned: true }))).to.equal(terms.unpin)
    expect(labelOf('favorite', viewOf({ favorite: true }))).to.equal(terms.removeFavorite)
    expect(labelOf('reopen', viewOf({}, { status: 'snoozed' }))).to.equal(terms.wake)
    expect(labelOf('reopen', viewOf({}, { status: 'closed' }))).to.equal(terms.actions.reopen)
    expect(labelOf('panel', viewOf(), true)).to.equal(terms.hideContact)
    expect(labelOf('panel', viewOf())).to.equal(terms.showContact)
  })
})
