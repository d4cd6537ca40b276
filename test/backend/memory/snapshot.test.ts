import { expect } from '@open-wc/testing'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import { PHONE, mark, message, seedOf } from '../small-world.js'

describe('a snapshot', () => {
  it('is the seed where nothing happened, and a seed for the same world where it did', async () => {
    const seed = seedOf({
      messages: [message()],
      optOuts: [{ id: '+15550007777', version: 1, address: '+15550007777', since: 1 }],
      marks: { ana: [mark()], ben: [], mia: [], olaf: [] },
      favorites: { ana: [], ben: [], mia: [], olaf: [] },
      preferences: { ana: [{ id: 'preferences', version: 1, hiddenTagIds: ['vip'] }], ben: [], mia: [], olaf: [] },
      views: [{
        id: 'v', version: 1, name: 'Mine', ownerId: 'ana', shared: false, status: 'open', scope: 'shared', inboxId: null, channelId: null,
        filter: { assignee: 'me' }, sort: 'newest',
      }],
    })
    const world = createMemoryWorld(seed)
    expect(world.snapshot()).to.deep.equal(seed)
    await world.simulator.receive({ channelId: 'sms', from: PHONE, text: 'Hi' })
    expect(world.snapshot().messages).to.have.length(2)
    expect(createMemoryWorld(world.snapshot()).snapshot()).to.deep.equal(world.snapshot())
  })
})
