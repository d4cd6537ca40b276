import { expect } from '@open-wc/testing'
import { attachmentOfFile, keepFile, readFile } from '../../../src/backend/local/files.js'
import { deleteDatabases } from './database.js'
import { closeStorages, emptyStorage } from './stored.js'

describe('stored files', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('stay what they were when they come again', async () => {
    const storage = emptyStorage()
    const first = { id: 'f', name: 'a.txt', blob: new Blob(['one'], { type: 'text/plain' }) }
    expect(await storage.write(transaction => keepFile(transaction, first))).to.equal(first)
    const kept = await storage.write(transaction => keepFile(transaction, { ...first, blob: new Blob(['two']) }))
    expect(await kept.blob.text()).to.equal('one')
    const read = await storage.read(['files'], transaction => readFile(transaction, 'f'))
    expect(attachmentOfFile(read!)).to.deep.equal({ id: 'f', name: 'a.txt', type: 'text/plain', size: 3, url: null })
  })
})
