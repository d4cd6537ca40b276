import { expect } from '@open-wc/testing'
import { carryOut } from '../../../src/backend/local/commit.js'
import { lastPosition, readLog } from '../../../src/backend/local/log.js'
import { TransactionReader } from '../../../src/backend/local/reader.js'
import { deleteDatabases } from './database.js'
import { closeStorages, suiteStorage } from './stored.js'

const close = { id: 'command-1', type: 'close', conversationId: 'fresh' } as const

describe('carrying out a command', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('stores its effects, its id and its log in one transaction', async () => {
    const storage = await suiteStorage()
    const { record, changes } = await storage.write(transaction => carryOut(transaction, close, 'agent-noel', 5))
    expect(record?.position).to.equal(1)
    expect(changes.map(one => one.kind)).to.include('conversation')
    const log = await storage.read(['log'], transaction => readLog(transaction, 0))
    expect(log).to.deep.equal([record])
  })

  it('a second time only says how things are now', async () => {
    const storage = await suiteStorage()
    await storage.write(transaction => carryOut(transaction, close, 'agent-noel', 5))
    const again = await storage.write(transaction => carryOut(transaction, close, 'agent-noel', 6))
    expect(again.record).to.equal(null)
    const conversation = again.changes.find(one => one.kind === 'conversation')
    expect(conversation?.value).to.deep.equal(await storage.read(['conversation'], transaction =>
      new TransactionReader(transaction).get('conversation', 'fresh')))
    expect(await storage.read(['log'], lastPosition)).to.equal(1)
  })

  it('that is refused stores nothing, not even its id', async () => {
    const storage = await suiteStorage()
    const refusal = await storage.write(transaction => carryOut(transaction, close, 'agent-remy', 5))
      .catch((error: unknown) => String(error))
    expect(refusal).to.contain('not-a-member')
    expect(await storage.read(['commands'], transaction => transaction.objectStore('commands').count())).to.equal(0)
  })
})
