import { expect } from '@open-wc/testing'
import { readWorld, writeWorld } from '../../../src/backend/local/world-record.js'
import { deleteDatabases } from './database.js'
import { closeStorages, emptyStorage } from './stored.js'

describe('the record of a world', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('is read as it was written, and is not there before', async () => {
    const storage = emptyStorage()
    expect(await storage.read(['meta'], readWorld)).to.equal(undefined)
    await storage.write(transaction => writeWorld(transaction, { tenantId: 't', epoch: 'e' }))
    expect(await storage.read(['meta'], readWorld)).to.deep.equal({ tenantId: 't', epoch: 'e' })
  })
})
