import { expect } from '@open-wc/testing'
import { Feed } from '../../../src/backend/local/feed.js'
import { World } from '../../../src/backend/local/world.js'
import { appendToLog } from '../../../src/backend/local/log.js'
import { deleteDatabases } from './database.js'
import { closeStorages, commitTag, suiteStorage } from './stored.js'

const begun = async () => {
  const storage = await suiteStorage()
  const world = new World('agent-noel')
  const positions: number[] = []
  let reloads = 0
  const feed = new Feed(storage, world, {
    prepare: async () => undefined,
    applied: ({ position }) => { positions.push(position) },
    reloaded: () => { reloads++ },
  })
  await feed.begin()
  return { storage, world, feed, positions, reloads: () => reloads }
}

describe('the feed', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('takes each commit once, in order, and reads what it was not told', async () => {
    const { storage, feed, world, positions } = await begun()
    const first = (await commitTag(storage, 'a'))!
    await commitTag(storage, 'b')
    const third = (await commitTag(storage, 'c'))!
    await Promise.all([feed.take(third), feed.take(first), feed.take(third)])
    expect(positions).to.deep.equal([1, 2, 3])
    expect(world.find('tag', 'b')?.name).to.equal('b')
    expect(world.position).to.equal(3)
  })

  it('catches up with what nobody told', async () => {
    const { storage, feed, positions } = await begun()
    await commitTag(storage, 'a')
    await commitTag(storage, 'b')
    await feed.catchUp()
    await feed.catchUp()
    expect(positions).to.deep.equal([1, 2])
  })

  it('loads anew when too much changed to tell, or the log begins behind it', async () => {
    const { storage, feed, world, reloads } = await begun()
    await commitTag(storage, 'a')
    await storage.write(transaction => appendToLog(transaction, null))
    await feed.catchUp()
    expect([reloads(), world.position, world.find('tag', 'a')?.name]).to.deep.equal([1, 2, 'a'])
    await commitTag(storage, 'b')
    await commitTag(storage, 'c')
    await storage.write(transaction => transaction.objectStore('log').delete(IDBKeyRange.upperBound(3)))
    await feed.catchUp()
    expect([reloads(), world.position, world.find('tag', 'b')?.name]).to.deep.equal([2, 4, 'b'])
  })
})
