import { expect } from '@open-wc/testing'
import { store } from '../../../src/backend/local/commit.js'
import { indexAll, isIndexed } from '../../../src/backend/local/indexing.js'
import { put } from '../../../src/backend/rules/put.js'
import { aMessage } from '../../model/records.js'
import { deleteDatabases } from './database.js'
import { closeStorages, emptyStorage } from './stored.js'

/** As an older version left it: messages, and no words. */
const older = async (count: number) => {
  const storage = emptyStorage()
  const messages = Array.from({ length: count }, (_, index) =>
    put('message', aMessage({ id: `m${index}`, seq: index, text: index === 0 ? '' : `word${index}` })))
  await storage.write(async transaction => {
    await store(transaction, messages)
    await transaction.objectStore('words').clear()
    await transaction.objectStore('meta').put('', 'unindexed')
  })
  const words = () => storage.read(['words'], transaction => transaction.objectStore('words').count())
  const isWhole = () => storage.read(['meta'], isIndexed)
  return { storage, words, isWhole }
}

describe('indexing what an older version stored', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('goes on until all messages are indexed, and is remembered', async () => {
    const { storage, words, isWhole } = await older(1_200)
    expect(await isWhole()).to.equal(false)
    await indexAll(storage, () => true)
    expect([await words(), await isWhole()]).to.deep.equal([1_199, true])
  })

  it('stops when it is told to, and takes up where it ended', async () => {
    const { storage, words, isWhole } = await older(1_200)
    let slices = 0
    await indexAll(storage, () => ++slices <= 1)
    expect([await words(), await isWhole()]).to.deep.equal([499, false])
    await Promise.all([indexAll(storage, () => true), indexAll(storage, () => true)])
    expect([await words(), await isWhole()]).to.deep.equal([1_199, true])
  })

  it('has nothing to do in a database that is new', async () => {
    expect(await emptyStorage().read(['meta'], isIndexed)).to.equal(true)
  })
})
