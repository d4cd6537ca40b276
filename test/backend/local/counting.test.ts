import { expect } from '@open-wc/testing'
import type { Counts } from '../../../src/model/counts.js'
import { store } from '../../../src/backend/local/commit.js'
import { countAnew } from '../../../src/backend/local/counting.js'
import type { Row } from '../../../src/backend/local/rows.js'
import type { Storage } from '../../../src/backend/local/storage.js'
import { put } from '../../../src/backend/rules/put.js'
import { deleteDatabases } from './database.js'
import { closeStorages, suiteStorage } from './stored.js'

const counts = (storage: Storage): Promise<readonly (Counts & { readonly owner: string })[]> =>
  storage.read(['counts'], async transaction => {
    const rows = await transaction.objectStore('counts').getAll() as Row<'counts'>[]
    return rows.map(row => ({ ...row.value!, owner: row.owner! }))
  })

describe('counting anew', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('leaves what is right, and puts right what is wrong with a newer version', async () => {
    const storage = await suiteStorage()
    const before = await counts(storage)
    await storage.write(countAnew)
    expect(await counts(storage)).to.deep.equal(before)
    const wrong = before.find(one => one.owner === 'agent-noel' && one.id === 'inbox:inbox-support')!
    await storage.write(transaction =>
      store(transaction, [put('counts', { id: wrong.id, version: 1, open: 1_000, unread: 0 }, 'agent-noel')]))
    await storage.write(countAnew)
    const after = (await counts(storage)).find(one => one.owner === 'agent-noel' && one.id === wrong.id)
    expect(after).to.deep.equal({ ...wrong, version: 2 })
  })
})
