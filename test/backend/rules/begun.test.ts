import { expect } from '@open-wc/testing'
import { begun, begunWith } from '../../../src/backend/rules/begun.js'
import { channel } from '../small-world.js'

describe('a conversation that begins', () => {
  it('is in the inbox of its channel, open and empty', () => {
    expect(begunWith('c9', channel(), '+15550100', 5)).to.deep.include({
      id: 'c9', version: 0, kind: 'shared', status: 'open', inboxId: channel().inboxId, channelId: channel().id,
      address: '+15550100', createdAt: 5, activityAt: 5, lastSeq: 0, lastMessage: null, assigneeId: null,
    })
  })

  it('is its owner\'s on a number of one\'s own', () => {
    expect(begunWith('c9', channel({ inboxId: null, ownerId: 'ana' }), '+15550100', 5))
      .to.deep.include({ kind: 'private', inboxId: null })
  })

  it('between agents it has nobody but them', () => {
    expect(begun({ id: 'c9', kind: 'direct', memberIds: ['ana', 'ben'] }, 5))
      .to.deep.include({ memberIds: ['ana', 'ben'], inboxId: null, channelId: null, contactId: null, address: '' })
  })
})
