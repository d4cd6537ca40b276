import { expect } from '@open-wc/testing'
import { historyMoved } from '../../../src/backend/rules/history-moved.js'
import { overlay } from '../../../src/backend/rules/overlay.js'
import { put } from '../../../src/backend/rules/put.js'
import type { SharedInbox } from '../../../src/model/inbox.js'
import { conversation, inbox, seedOf, storeOf } from '../small-world.js'

const hers = conversation({ id: 'hers', kind: 'legacy', formerOwnerId: 'mia' })

const moved = async (before: Partial<SharedInbox>, after: Partial<SharedInbox>): Promise<readonly string[]> => {
  const store = storeOf(seedOf({ inboxes: [inbox(before)], conversations: [conversation(), hers] }))
  const writes = [put('inbox', inbox({ version: 2, ...after }))]
  return (await historyMoved(writes, store, overlay(store, writes)))
    .map(({ conversation: one, agentId, sign }) => `${sign > 0 ? '+' : '-'} ${one.id} ${agentId}`)
}

describe('historyMoved', () => {
  it('comes to all members but its former owner when an inbox shares it, and goes again', async () => {
    const [alone, shared] = [{ memberIds: ['ana', 'mia'] }, { memberIds: ['ana', 'mia'], historyShared: true }]
    expect(await moved(alone, shared)).to.deep.equal(['+ hers ana'])
    expect(await moved(shared, alone)).to.deep.equal(['- hers ana'])
  })

  it('comes with a member and leaves with one where it is shared', async () => {
    expect(await moved({ memberIds: ['ana'], historyShared: true }, { memberIds: ['ben', 'mia'], historyShared: true }))
      .to.deep.equal(['- hers ana', '+ hers ben'])
  })

  it('stays where it is not', async () => {
    expect(await moved({ memberIds: ['ana'] }, { memberIds: ['ben'], name: 'Other' })).to.deep.equal([])
  })
})
