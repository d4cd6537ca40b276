import { expect } from '@open-wc/testing'
import type { World } from '../../../src/backend/local/world.js'
import { put, remove } from '../../../src/backend/rules/put.js'
import { deleteDatabases } from './database.js'
import { closeStorages, suiteStorage, wholeWorld } from './stored.js'

const loaded = async (agentId = 'agent-noel'): Promise<World> => wholeWorld(await suiteStorage(), agentId)

const open = (world: World): readonly string[] =>
  world.views.page({ inboxId: 'inbox-orders' }, 'newest', 50).rows.map(row => row.conversation.id)

describe('what an instance knows', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('are my marks and nobody else\'s', async () => {
    expect([...(await loaded('agent-iris')).all('mark')].length).to.be.greaterThan(0)
    const noel = await loaded()
    const mark = { id: 'fresh', version: 1, readSeq: 1, readCount: 1, flagged: false, pinnedAt: null, order: null }
    noel.apply(put('mark', mark, 'agent-iris'))
    expect([...noel.all('mark')]).to.deep.equal([])
    noel.apply(put('mark', mark, 'agent-noel'))
    expect([...noel.all('mark')]).to.deep.equal([mark])
  })

  it('keeps lists in step with changes', async () => {
    const world = await loaded()
    expect(open(world)).to.deep.equal(['unregistered', 'pending', 'order-taken', 'order-free'])
    const free = world.find('conversation', 'order-free')!
    world.apply(put('conversation', { ...free, version: 2, activityAt: free.activityAt + 1e9 }))
    expect(open(world)[0]).to.equal('order-free')
    world.apply(remove('conversation', 'pending', 2))
    expect(open(world)).to.deep.equal(['order-free', 'unregistered', 'order-taken'])
    world.apply(put('mark', {
      id: 'order-taken', version: 1, readSeq: 0, readCount: 0, flagged: false, pinnedAt: 5, order: null,
    }, 'agent-noel'))
    expect(open(world)[0]).to.equal('order-taken')
  })

  it('shows and hides an inbox with its members', async () => {
    const world = await loaded()
    const orders = world.find('inbox', 'inbox-orders')!
    world.apply(put('inbox', { ...orders, version: 2, memberIds: ['agent-iris'] }))
    expect(open(world)).to.deep.equal([])
    world.apply(put('inbox', { ...orders, version: 3 }))
    expect(open(world)).to.have.length(4)
  })
})
