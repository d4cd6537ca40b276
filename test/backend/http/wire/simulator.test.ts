import { SIMULATOR, outbound, seed as seedSchema, world } from '../../../../src/backend/http/wire/simulator.js'
import { keeps, refuses, seed } from './wire.js'

describe('the far end of the channels on the wire', () => {
  it('takes seeds as they are, however little they hold', () => {
    keeps(seedSchema, [seed, { tenantId: 't', agents: [], inboxes: [], channels: [] }])
    refuses(seedSchema, [['marks.a.0.readSeq', { ...seed, marks: { a: [{ id: 'c', version: 1 }] } }]])
  })

  it('tells what leaves, and takes what comes', () => {
    keeps(outbound, [{ message: seed.messages![0], conversation: seed.conversations![0] }])
    keeps(SIMULATOR.receive.body, [{ channelId: 'h', from: '+1', text: '' }])
    keeps(SIMULATOR.report.body, [
      { messageId: 'm', delivery: 'failed', failure: 'gone', cause: 'number' }, { messageId: 'm', delivery: 'sent' },
    ])
    refuses(SIMULATOR.report.body, [['cause', { messageId: 'm', delivery: 'failed', cause: 'because' }]])
    keeps(world, [{ cursor: 'w.0', tokens: { iris: 'x.y.z' } }])
  })
})
