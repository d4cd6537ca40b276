import { expect } from '@open-wc/testing'
import { openAgain } from '../../../src/backend/rules/open-again.js'
import { conversation, inbox } from '../small-world.js'

const closed = (assigneeId: string | null, more: Parameters<typeof conversation>[0] = {}) =>
  conversation({ status: 'closed', closedAt: 1, closedById: 'ana', assigneeId, ...more })

describe('what is open again', () => {
  it('is whose it was, where they still work there', () => {
    const { conversation: open, events } = openAgain(closed('ben'), inbox())
    expect([open.status, open.assigneeId, events]).to.deep.equal(['open', 'ben', []])
  })

  it('is nobody’s where they have left, and the thread says so', () => {
    const { conversation: open, events } = openAgain(closed('olaf'), inbox())
    expect([open.status, open.assigneeId]).to.deep.equal(['open', null])
    expect(events).to.deep.equal([{ type: 'unassigned', assigneeId: 'olaf' }])
  })

  it('is left alone where no inbox has a say', () => {
    expect(openAgain(closed('olaf', { kind: 'private', inboxId: null }), undefined).conversation.assigneeId).to.equal('olaf')
    expect(openAgain(closed(null), inbox()).events).to.deep.equal([])
  })
})
