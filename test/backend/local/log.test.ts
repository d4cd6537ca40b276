import { expect } from '@open-wc/testing'
import { appendToLog, cursorOf, lastPosition, positionOf, readLog } from '../../../src/backend/local/log.js'
import { deleteDatabases } from './database.js'
import { closeStorages, commitTag, emptyStorage } from './stored.js'

describe('the log', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('gives positions without holes, also where a commit failed', async () => {
    const storage = emptyStorage()
    expect(await storage.read(['log'], lastPosition)).to.equal(0)
    await commitTag(storage, 'a')
    await storage.write(async transaction => {
      await appendToLog(transaction, [])
      throw new RangeError('changed my mind')
    }).catch(() => undefined)
    expect((await commitTag(storage, 'b'))?.position).to.equal(2)
    const log = await storage.read(['log'], transaction => readLog(transaction, 0))
    expect(log?.map(one => one.position)).to.deep.equal([1, 2])
  })

  it('is trimmed; who comes from before has a gap', async () => {
    const storage = emptyStorage()
    await storage.write(async transaction => {
      for (let count = 0; count < 25; count++) await appendToLog(transaction, [], 10)
    })
    const read = (position: number) => storage.read(['log'], transaction => readLog(transaction, position))
    expect(await read(3)).to.equal(null)
    expect(await read(15)).to.have.length(10)
    expect(await read(25)).to.deep.equal([])
  })

  it('says by null that too much changed', async () => {
    const storage = emptyStorage()
    await commitTag(storage, 'a')
    await storage.write(transaction => appendToLog(transaction, null))
    expect(await storage.read(['log'], transaction => readLog(transaction, 0))).to.equal(null)
  })

  it('knows its own cursors and no others', () => {
    expect(positionOf('e', cursorOf('e', 7))).to.equal(7)
    for (const cursor of ['', 'e', 'e.', 'f.7', 'e.7.1', 'e.-1', 'e.x', '7']) {
      expect(positionOf('e', cursor), cursor).to.equal(undefined)
    }
  })
})
