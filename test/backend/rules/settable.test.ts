import { expect } from '@open-wc/testing'
import { settableChannels } from '../../../src/backend/rules/settable.js'
import { agent, channel } from '../small-world.js'

const channels = [channel(), channel({ id: 'own', inboxId: null, ownerId: 'ana' })]

describe('channels to set', () => {
  it('are those of inboxes, for managers', () => {
    expect(settableChannels(agent('mia', { role: 'manager' }), channels).map(one => one.id)).to.deep.equal(['sms'])
  })

  it('are none for others', () => {
    expect(settableChannels(agent('ana'), channels)).to.deep.equal([])
    expect(settableChannels(undefined, channels)).to.deep.equal([])
  })
})
