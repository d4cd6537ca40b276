import { expect } from '@open-wc/testing'
import { emptySeed, worldOf } from '../../../src/backend/local/seeding.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'
import { deleteDatabases } from './database.js'
import { closeStorages, emptyStorage } from './stored.js'

describe('seeding', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('stores all of a seed once; later ones are not asked for', async () => {
    const storage = emptyStorage()
    const first = await worldOf(storage, async () => suiteSeed())
    const second = await worldOf(storage, () => { throw new RangeError('asked again') })
    expect(second).to.deep.equal(first)
    const count = await storage.read(['conversation'], transaction => transaction.objectStore('conversation').count())
    expect(count).to.equal(suiteSeed().conversations!.length)
  })

  it('that fails leaves nothing behind', async () => {
    const storage = emptyStorage()
    const broken = { ...suiteSeed(), tags: [{ id: 't', version: 1, name: 't', color: (() => 'red') as never }] }
    expect(await worldOf(storage, () => broken).catch(() => 'failed')).to.equal('failed')
    const counts = await storage.read(['agent', 'meta'], transaction => Promise.all(
      ['agent', 'meta'].map(name => transaction.objectStore(name).count())))
    expect(counts).to.deep.equal([0, 0])
  })

  it('gives way to any archive where there is no seed', () => {
    expect(emptySeed('me').agents.map(one => one.version)).to.deep.equal([0])
  })
})
