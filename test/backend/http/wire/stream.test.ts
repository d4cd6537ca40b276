import { STREAM, changes, ended, gap, opened } from '../../../../src/backend/http/wire/stream.js'
import { keeps, refuses } from './wire.js'

describe('events of the stream', () => {
  it('come as they are', () => {
    keeps(opened, [{ heartbeat: 20_000 }, { heartbeat: 20_000, expiresIn: 900_000 }])
    keeps(changes, [{ changes: [{ kind: 'tag', id: 't', version: 2, value: null }] }])
    keeps(gap, [{}])
    keeps(ended, [{ reason: 'token-expired' }, { reason: 'stopping' }, { reason: 'too-slow' }])
    keeps(STREAM.ephemeral, [{ type: 'presence', agentId: 'a', presence: 'online' }])
  })

  it('are refused where something is wrong with them', () => {
    refuses(opened, [['heartbeat', { heartbeat: 0 }], ['expiresIn', { heartbeat: 1, expiresIn: -1 }]])
    refuses(ended, [['reason', { reason: 'bored' }]])
  })
})
