import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import type { Query } from '../../../src/backend/queries.js'
import { readThread } from '../../../src/backend/local/thread-page.js'
import { deleteDatabases } from './database.js'
import { closeStorages, suiteStorage } from './stored.js'

const LENGTH = 120

/** The places a page should hold, worked out on paper. */
const expected = ({ limit, before, after, around }: Query<'messages'>): readonly number[] => {
  const all = Array.from({ length: LENGTH }, (_, index) => index + 1)
  if (around !== undefined) {
    const middle = Number(around.slice('long-m'.length)) - 1
    const start = Math.max(0, Math.min(middle - Math.floor(limit / 2), LENGTH - limit))
    return all.slice(start, start + limit)
  }
  if (after !== undefined) return all.filter(seq => seq > after).slice(0, limit)
  return all.filter(seq => before === undefined || seq < before).slice(-limit)
}

describe('a page of a thread', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('holds the right places wherever it begins, and knows what lies beyond', async () => {
    const storage = await suiteStorage()
    const limit = fc.integer({ min: 1, max: 130 })
    const place = fc.integer({ min: -3, max: 125 })
    const query = fc.oneof(
      fc.record({ limit }), fc.record({ limit, before: place }), fc.record({ limit, after: place }),
      fc.record({ limit, around: fc.integer({ min: 1, max: LENGTH }).map(seq => `long-m${seq}`) }),
    ).map(parts => ({ type: 'messages', conversationId: 'long', ...parts }) as const)
    await fc.assert(fc.asyncProperty(query, async wanted => {
      const page = await storage.read(['message'], transaction => readThread(transaction, wanted))
      const seqs = page.messages.map(one => one.seq)
      expect(seqs).to.deep.equal(expected(wanted))
      expect(page.total).to.equal(LENGTH)
      if (seqs.length > 0) expect([page.older, page.newer]).to.deep.equal([seqs[0]! > 1, seqs.at(-1)! < LENGTH])
    }), { numRuns: 150 })
  })

  it('refuses a message of another thread as its middle', async () => {
    const storage = await suiteStorage()
    const wanted = { type: 'messages', conversationId: 'long', limit: 5, around: 'fresh-m1' } as const
    const error = await storage.read(['message'], transaction => readThread(transaction, wanted))
      .catch((reason: unknown) => String(reason))
    expect(error).to.contain('not-found')
  })
})
