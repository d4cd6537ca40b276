import { expect } from '@open-wc/testing'
import { merge } from '../../../src/backend/local/archive-merge.js'
import { TransactionReader } from '../../../src/backend/local/reader.js'
import { readWorld, writeWorld } from '../../../src/backend/local/world-record.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'
import { deleteDatabases } from './database.js'
import { closeStorages, suiteStorage } from './stored.js'

const fresh = suiteSeed().conversations!.find(one => one.id === 'fresh')!

describe('merging an archive', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('takes the newer version, keeps the other, and says which', async () => {
    const storage = await suiteStorage()
    const stored = await storage.write(transaction => merge(transaction, [
      { kind: 'conversation', value: { ...fresh, version: 1, title: 'alike' } },
      { kind: 'conversation', value: { ...fresh, version: 2, title: 'newer' } },
      { kind: 'mark', owner: 'agent-noel', value: {
        id: 'fresh', version: 1, readSeq: 0, readCount: 0, flagged: true, pinnedAt: null, order: null,
      } },
    ]))
    expect(stored).to.deep.equal([false, true, true])
    const found = await storage.read(['conversation', 'mark'], async transaction => {
      const reader = new TransactionReader(transaction)
      return [await reader.get('conversation', 'fresh'), await reader.get('mark', 'fresh', 'agent-noel')] as const
    })
    expect([found[0]?.title, found[1]?.flagged]).to.deep.equal(['newer', true])
  })

  it('never takes back a place that was given', async () => {
    const storage = await suiteStorage()
    await storage.write(transaction => merge(transaction, [
      { kind: 'conversation', value: { ...fresh, version: 9, lastSeq: 1 } },
    ]))
    const found = await storage.read(['conversation'], transaction =>
      new TransactionReader(transaction).get('conversation', 'fresh'))
    expect([found?.version, found?.lastSeq]).to.deep.equal([9, 2])
  })

  it('leaves word that counts have to be made', async () => {
    const storage = await suiteStorage()
    await storage.write(async transaction => {
      await writeWorld(transaction, { tenantId: 't', epoch: 'e' })
      await merge(transaction, [])
    })
    expect(await storage.read(['meta'], readWorld)).to.deep.equal({ tenantId: 't', epoch: 'e', uncounted: true })
  })
})
