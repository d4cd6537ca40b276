import { channel } from '../../../../src/backend/http/wire/channel.js'
import { dropsMore, keeps, refuses, seed } from './wire.js'

const one = seed.channels[0]!

describe('channels on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(channel, seed.channels)
    dropsMore(channel, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(channel, [
      ['type', { ...one, type: 'fax' }],
      ['registration', { ...one, registration: 'maybe' }],
      ['inboxId', { ...one, inboxId: '' }],
    ])
  })
})
