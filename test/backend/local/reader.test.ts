import { expect } from '@open-wc/testing'
import { store } from '../../../src/backend/local/commit.js'
import { TransactionReader } from '../../../src/backend/local/reader.js'
import { STORES } from '../../../src/backend/local/schema.js'
import { accessOf } from '../../../src/backend/rules/access.js'
import { put, remove } from '../../../src/backend/rules/put.js'
import type { Storage } from '../../../src/backend/local/storage.js'
import { phoneOf } from '../../../src/testing/backend-suite/seed-people.js'
import { deleteDatabases } from './database.js'
import { closeStorages, suiteStorage } from './stored.js'

const reading = <T>(storage: Storage, work: (reader: TransactionReader) => Promise<T>): Promise<T> =>
  storage.read(STORES, transaction => work(new TransactionReader(transaction)))

describe('what rules read', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('is the record of its owner', async () => {
    const storage = await suiteStorage()
    expect(await reading(storage, reader => reader.get('favorite', 'contact-01', 'agent-iris'))).to.include({ version: 1 })
    expect(await reading(storage, reader => reader.get('favorite', 'contact-01', 'agent-noel'))).to.equal(undefined)
  })

  it('remembers the version of what is gone', async () => {
    const storage = await suiteStorage()
    await storage.write(transaction => store(transaction, [remove('favorite', 'contact-01', 2, 'agent-iris')]))
    expect(await reading(storage, reader => reader.get('favorite', 'contact-01', 'agent-iris'))).to.equal(undefined)
    expect(await reading(storage, reader => reader.versionOf('favorite', 'contact-01', 'agent-iris'))).to.equal(2)
    expect(await reading(storage, reader => reader.versionOf('favorite', 'nowhere', 'agent-iris'))).to.equal(0)
  })

  it('is what was written meanwhile, once that is told', async () => {
    const storage = await suiteStorage()
    await storage.write(async transaction => {
      const reader = new TransactionReader(transaction)
      const before = (await reader.get('conversation', 'fresh'))!
      const writes = [
        put('conversation', { ...before, version: 9, title: 'Anew' }), remove('favorite', 'contact-01', 2, 'agent-iris'),
      ]
      await store(transaction, writes)
      reader.heed(writes)
      expect(await reader.get('conversation', 'fresh')).to.include({ version: 9, title: 'Anew' })
      expect(await reader.get('favorite', 'contact-01', 'agent-iris')).to.equal(undefined)
      expect(await reader.versionOf('favorite', 'contact-01', 'agent-iris')).to.equal(2)
      expect((await reader.row('conversation', 'fresh'))?.version).to.equal(9)
    })
  })

  it('finds the newest conversation at an address, shared contacts and tags whatever the case', async () => {
    const storage = await suiteStorage()
    const old = (await reading(storage, reader => reader.get('conversation', 'fresh')))!
    await storage.write(transaction => store(transaction, [
      put('conversation', { ...old, id: 'older', activityAt: old.activityAt - 1 }),
    ]))
    const written = phoneOf(1).replace('+1555', '+1 555 ')
    expect((await reading(storage, reader => reader.conversationAt('channel-support-sms', written)))?.id).to.equal('fresh')
    expect((await reading(storage, reader => reader.contactAt('AMARA@lantern.example')))?.id).to.equal('contact-01')
    expect(await reading(storage, reader => reader.contactAt(phoneOf(12)))).to.equal(undefined)
    expect((await reading(storage, reader => reader.tagNamed(' URGENT ')))?.id).to.equal('tag-urgent')
  })

  it('finds all that has a tag', async () => {
    const storage = await suiteStorage()
    const find = async (id: string) =>
      (await reading(storage, reader => reader.conversationsWith(id))).map(one => one.id)
    expect(await find('tag-urgent')).to.include('answered')
    expect(await find('tag-refund')).not.to.include('answered')
    expect(await find('tag-nowhere')).to.deep.equal([])
  })

  it('asks for nothing again that was found by its tag', async () => {
    const storage = await suiteStorage()
    const tagged = await reading(storage, reader => reader.get('conversation', 'fresh'))
    const changed = { ...tagged!, version: 9, tagIds: ['tag-everywhere'] }
    await storage.write(transaction => store(transaction, [put('conversation', changed)]))
    const { reader, found } = await reading(storage, async reader =>
      ({ reader, found: await reader.conversationsWith('tag-everywhere') }))
    expect(found).to.deep.equal([changed])
    // The transaction is over: whoever asks it now is refused.
    expect(await reader.get('conversation', 'fresh')).to.deep.equal(changed)
  })

  it('finds what an agent has in an inbox, and what is open to them with their marks', async () => {
    const storage = await suiteStorage()
    const [inboxes, channels] = [
      await reading(storage, reader => reader.inboxes()), await reading(storage, reader => reader.channels()),
    ]
    const held = await reading(storage, reader => reader.heldBy('agent-noel', 'inbox-support'))
    expect(held.map(one => one.id)).to.include('answered')
    expect(held.filter(one => one.assigneeId !== 'agent-noel' || one.inboxId !== 'inbox-support')).to.deep.equal([])
    expect(new Set(held.map(one => one.status))).to.deep.equal(new Set(['open', 'snoozed']))
    const rows = await reading(storage, reader => reader.openTo(accessOf('agent-noel', inboxes, channels)))
    const noels = new Set(rows.map(({ conversation }) => conversation.kind))
    expect([noels.has('shared'), noels.has('private')]).to.deep.equal([true, true])
    const remys = await reading(storage, reader => reader.openTo(accessOf('agent-remy', inboxes, channels)))
    expect(remys.map(({ conversation }) => conversation.inboxId)).not.to.include('inbox-support')
  })

  it('counts inbound messages behind a place', async () => {
    const storage = await suiteStorage()
    const inbound = Array.from({ length: 120 }, (_, index) => index).filter(index =>
      index % 3 !== 1 && index % 10 !== 9)
    for (const seq of [0, 60, 119, 120]) {
      expect(await reading(storage, reader => reader.inboundAfter('long', seq)), String(seq))
        .to.equal(inbound.filter(index => index + 1 > seq).length)
    }
  })
})
