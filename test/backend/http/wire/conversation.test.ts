import { conversation } from '../../../../src/backend/http/wire/conversation.js'
import { dropsMore, keeps, refuses, seed } from './wire.js'

const one = seed.conversations![0]!

describe('conversations on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(conversation, seed.conversations!)
    dropsMore(conversation, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(conversation, [
      ['kind', { ...one, kind: 'group' }],
      ['status', { ...one, status: 'gone' }],
      ['lastSeq', { ...one, lastSeq: -1 }],
      ['lastMessage.direction', { ...one, lastMessage: { ...one.lastMessage, direction: 'up' } }],
      ['activityAt', { ...one, activityAt: 'now' }],
    ])
  })
})
