import { expect } from '@open-wc/testing'
import { Feed } from '../../../src/backend/local/feed.js'
import { commit } from '../../../src/backend/local/commit.js'
import type { Row } from '../../../src/backend/local/rows.js'
import { World } from '../../../src/backend/local/world.js'
import { appendToLog } from '../../../src/backend/local/log.js'
import { put, remove } from '../../../src/backend/rules/put.js'
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

  it('holds all conversations as they are, however much was stored while it read them', async () => {
    const { storage, feed, world, positions } = await begun()
    expect(world.isWhole).to.equal(false)
    const [row] = await storage.read(['conversation'], transaction =>
      transaction.objectStore('conversation').getAll('fresh')) as Row<'conversation'>[]
    const changed = (version: number, title: string) => storage.write(transaction => commit(transaction, [
      { write: put('conversation', { ...row!.value!, version, title }), audience: null },
    ]))
    await changed(8, 'Before')
    await feed.whole()
    expect([world.isWhole, world.find('conversation', 'fresh')?.title]).to.deep.equal([true, 'Before'])
    expect(positions).to.deep.equal([1])
  })

  it('takes commits before all conversations are read, and none of them twice', async () => {
    const { storage, feed, world, positions } = await begun()
    const first = (await commitTag(storage, 'a'))!
    await feed.take(first)
    expect([world.isWhole, world.find('tag', 'a')?.name]).to.deep.equal([false, 'a'])
    const whole = feed.whole()
    const second = (await commitTag(storage, 'b'))!
    await Promise.all([feed.take(second), whole, feed.take(first)])
    expect([world.isWhole, world.find('tag', 'b')?.name]).to.deep.equal([true, 'b'])
    expect(positions).to.deep.equal([1, 2])
  })

  it('shows what was read before a change as it is after it', async () => {
    const { storage, feed, world } = await begun()
    const [fresh, pending] = await Promise.all(['fresh', 'pending'].map(async id => {
      const row = await storage.read(['conversation'], transaction => transaction.objectStore('conversation').get(id))
      return (row as Row<'conversation'>).value!
    }))
    const hold = world.holder()
    await feed.take((await storage.write(transaction => commit(transaction, [
      { write: put('conversation', { ...fresh!, version: 8, title: 'After' }), audience: null },
      { write: remove('conversation', 'pending', 8), audience: null },
    ])))!)
    for (const one of [fresh!, pending!]) hold('conversation', one)
    expect([world.find('conversation', 'fresh')?.title, world.find('conversation', 'pending')]).to.deep.equal(['After', undefined])
    await feed.whole()
    expect([world.find('conversation', 'fresh')?.title, world.find('conversation', 'pending')]).to.deep.equal(['After', undefined])
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
