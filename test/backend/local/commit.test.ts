import { expect } from '@open-wc/testing'
import type { Command } from '../../../src/backend/commands.js'
import { carryOut } from '../../../src/backend/local/commit.js'
import { lastPosition, readLog } from '../../../src/backend/local/log.js'
import { TransactionReader } from '../../../src/backend/local/reader.js'
import { SHARED_KINDS } from '../../../src/backend/local/schema.js'
import type { Storage } from '../../../src/backend/local/storage.js'
import { MINE_KINDS } from '../../../src/model/record.js'
import { deleteDatabases } from './database.js'
import { closeStorages, suiteStorage } from './stored.js'

const close = { id: 'command-1', type: 'close', conversationId: 'fresh' } as const
const refusal = (outcome: PromiseSettledResult<unknown> | undefined): string =>
  outcome?.status === 'rejected' ? String(outcome.reason) : 'none'

/** Carries commands out together, a millisecond after each other. */
const carryOutAll = async (commands: readonly Command[], agentId = 'agent-noel', storage?: Storage) => {
  const into = storage ?? await suiteStorage()
  let now = 4
  const done = await into.write(transaction => carryOut(transaction, commands, agentId, () => ++now))
  return { ...done, storage: into, changes: done.outcomes.map(one => one.status === 'fulfilled' ? one.value : []) }
}

describe('carrying out commands', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('stores the effects, the id and the log of one in one transaction', async () => {
    const { storage, record, changes: [changes] } = await carryOutAll([close])
    expect(record?.position).to.equal(1)
    expect(changes!.map(one => one.kind)).to.include('conversation')
    expect(await storage.read(['log'], transaction => readLog(transaction, 0))).to.deep.equal([record])
  })

  it('says of one that comes a second time only how things are now', async () => {
    const { storage } = await carryOutAll([close])
    const { record, changes: [again] } = await carryOutAll([close], 'agent-noel', storage)
    expect(record).to.equal(null)
    expect(again!.find(one => one.kind === 'conversation')?.value).to.deep.equal(await storage.read(['conversation'],
      transaction => new TransactionReader(transaction).get('conversation', 'fresh')))
    expect(await storage.read(['log'], lastPosition)).to.equal(1)
  })

  it('stores nothing of one that is refused, not even its id', async () => {
    const { storage, record, outcomes } = await carryOutAll([close], 'agent-remy')
    expect([record, refusal(outcomes[0])]).to.deep.equal([null, 'BackendError: forbidden reason=not-a-member'])
    expect(await storage.read(['commands'], transaction => transaction.objectStore('commands').count())).to.equal(0)
  })

  it('has several in one transaction come to what each by itself comes to, one after the other', async () => {
    const commands: readonly Command[] = [
      { id: 'one', type: 'set-tags', conversationId: 'fresh', add: ['tag-urgent'], remove: [] },
      { id: 'two', type: 'close', conversationId: 'fresh' },
      { id: 'three', type: 'mark-read', conversationId: 'long', seq: 120 },
      { id: 'four', type: 'create-tag', tagId: 'tag-new', name: 'Together', color: 'gray' },
      { id: 'five', type: 'set-tags', conversationId: 'long', add: ['tag-new'], remove: [] },
      { id: 'six', type: 'close', conversationId: 'long' },
    ]
    const together = await carryOutAll(commands)
    const storage = await suiteStorage()
    const alone = []
    for (const [index, command] of commands.entries()) {
      const done = await storage.write(transaction => carryOut(transaction, [command], 'agent-noel', () => 5 + index))
      alone.push(...done.outcomes)
    }
    expect(together.outcomes).to.deep.equal(alone)
    const all = (from: Storage) => Promise.all([...SHARED_KINDS, ...MINE_KINDS].map(kind =>
      from.read([kind], transaction => transaction.objectStore(kind).getAll())))
    expect(await all(together.storage)).to.deep.equal(await all(storage))
    expect(await together.storage.read(['log'], lastPosition)).to.equal(1)
    const counts = together.record!.entries!.flatMap(({ write }) =>
      write.kind === 'counts' ? [`${write.owner} ${write.id}`] : [])
    expect(counts.length).to.be.greaterThan(1)
    expect(new Set(counts).size).to.equal(counts.length)
  })

  it('lets one that is refused stand in the way of no other', async () => {
    const lost = { id: 'lost', type: 'close', conversationId: 'nowhere' } as const
    const { outcomes, changes } = await carryOutAll([lost, close, { ...lost, id: 'lost, too' }])
    expect(outcomes.map(refusal).map(text => text.split(' ')[1])).to.deep.equal(['not-found', undefined, 'not-found'])
    expect(changes[1]!.find(one => one.kind === 'conversation')?.value).to.include({ status: 'closed' })
  })

  it('knows one that comes twice at once', async () => {
    const note = {
      id: 'note', type: 'send-message', conversationId: 'fresh', messageId: 'note-1', kind: 'note', text: 'Once',
      attachmentIds: [],
    } as const
    const { changes, record } = await carryOutAll([note, note])
    expect(record!.entries!.filter(({ write }) => write.kind === 'message')).to.have.length(1)
    expect(changes[1]!.find(one => one.kind === 'message')?.value).to.include({ text: 'Once' })
  })
})
