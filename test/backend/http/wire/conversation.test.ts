import { conversation } from '../../../../src/backend/http/wire/conversation.js'
import { dropsMore, keeps, refuses, seed } from './wire.js'

const one = seed.conversations![0]!

describe('conversations on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(conversation, seed.conversations!)
    dropsMore(conversation, one)
  })

  it('come with words that only a newer server knows', () => {
    keeps(conversation, [
      { ...one, status: 'parked' }, { ...one, lastMessage: { ...one.lastMessage, delivery: 'teleported' } },
    ])
  })

  it('are refused where something is wrong with them', () => {
    refuses(conversation, [
      ['kind', { ...one, kind: 'group' }],
      ['status', { ...one, status: '' }],
      ['lastSeq', { ...one, lastSeq: -1 }],
      ['lastMessage.direction', { ...one, lastMessage: { ...one.lastMessage, direction: 'up' } }],
      ['activityAt', { ...one, activityAt: 'now' }],
    ])
  })
})
