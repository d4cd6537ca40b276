import { ephemeral } from '../../../../src/backend/http/wire/ephemeral.js'
import { dropsMore, keeps, refuses } from './wire.js'

const typing = { type: 'typing', conversationId: 'c', agentId: 'a', active: true }

describe('what matters only now, on the wire', () => {
  it('comes as it is', () => {
    keeps(ephemeral, [
      typing, { ...typing, agentId: null }, { ...typing, type: 'viewing' },
      { type: 'presence', agentId: 'a', presence: 'away' },
    ])
    dropsMore(ephemeral, typing)
  })

  it('is refused where something is wrong with it', () => {
    refuses(ephemeral, [
      ['active', { ...typing, active: 'yes' }], ['agentId', { ...typing, type: 'viewing', agentId: null }],
      ['presence', { type: 'presence', agentId: 'a', presence: 'asleep' }],
    ])
  })
})
