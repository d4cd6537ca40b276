import { expect } from '@open-wc/testing'
import { store } from '../../../src/backend/local/commit.js'
import type { HeldKind } from '../../../src/backend/local/tables.js'
import { emptyTables, FEW_KINDS, holdIn, isHeld, MANY_KINDS, readFew, readMany } from '../../../src/backend/local/tables.js'
import { put } from '../../../src/backend/rules/put.js'
import { seedWrites } from '../../../src/backend/rules/seed-writes.js'
import { deleteDatabases } from './database.js'
import { manyConversations } from './many.js'
import { closeStorages, commitTag, emptyStorage, suiteStorage } from './stored.js'

const mark = { version: 1, readSeq: 0, readCount: 0, flagged: false, pinnedAt: null, order: null }

describe('tables of what is held', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('keep a record against an older one, however late that comes', () => {
    const tables = emptyTables()
    const hold = holdIn(tables)
    for (const version of [2, 3, 1]) hold('mark', { ...mark, id: 'fresh', version })
    expect(tables.mark.get('fresh')?.version).to.equal(3)
  })

  it('hold every kind but messages and contacts', () => {
    expect((['agent', 'conversation', 'counts', 'mark'] as const).every(isHeld)).to.equal(true)
    expect([isHeld('message'), isHeld('contact')]).to.deep.equal([false, false])
  })

  it('begin with what there is little of, as new as the log', async () => {
    const storage = await suiteStorage()
    await commitTag(storage, 'late')
    const { tables, position } = await storage.read([...FEW_KINDS, 'log'], transaction =>
      readFew(transaction, 'agent-noel'))
    expect([position, tables.tag.has('late'), tables.inbox.has('inbox-orders')]).to.deep.equal([1, true, true])
    expect([tables.counts.get('shared')!.open > 0, tables.conversation.size]).to.deep.equal([true, 0])
  })

  it('are filled bit by bit with everything there is, of mine only what is mine', async () => {
    const storage = emptyStorage()
    const seed = manyConversations(2_300)
    const writes = [...seedWrites(seed), put('mark', { ...mark, id: 'many-000001' }, 'agent-tova')]
    await storage.write(transaction => store(transaction, writes))
    const seen: [HeldKind, string][] = []
    await readMany(storage, 'agent-noel', (kind, { id }) => { seen.push([kind, id]) })
    const ids = (kind: HeldKind) => seen.flatMap(([one, id]) => one === kind ? id : []).sort()
    expect(MANY_KINDS).to.include.members([...new Set(seen.map(([kind]) => kind))])
    expect(ids('conversation')).to.deep.equal(seed.conversations!.map(one => one.id).sort())
    expect(ids('mark')).to.deep.equal(seed.marks!['agent-noel']!.map(one => one.id).sort())
  })
})
