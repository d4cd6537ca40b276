import { expect } from '@open-wc/testing'
import { NOW, conversation, decided, mark, message, refusal, seedOf, theOne } from '../small-world.js'

const read = (seq: number) => ({ type: 'mark-read', conversationId: 'c1', seq }) as const
const unread = { type: 'mark-unread', conversationId: 'c1' } as const

const threaded = seedOf({
  conversations: [conversation({ lastSeq: 3, inboundCount: 3 })],
  messages: [1, 2, 3].map(seq => message({ id: `m${seq}`, seq })),
})

describe('marking read', () => {
  it('remembers for me how far I read and how much that was', async () => {
    const writes = await decided(read(2), threaded)
    expect(theOne(writes, 'mark')).to.deep.include({ id: 'c1', version: 1, readSeq: 2, readCount: 2 })
    expect(writes.map(write => [write.kind, write.owner])).to.deep.equal([['mark', 'ana']])
  })

  it('takes no place behind the newest message', async () => {
    expect(theOne(await decided(read(99), threaded), 'mark').readSeq).to.equal(3)
  })

  it('never goes backward', async () => {
    const seed = { ...threaded, marks: { ana: [mark({ readSeq: 3, readCount: 3 })] } }
    expect(await decided(read(1), seed)).to.deep.equal([])
  })

  it('takes away that I marked it unread', async () => {
    const seed = { ...threaded, marks: { ana: [mark({ version: 5, readSeq: 3, readCount: 3, flagged: true })] } }
    expect(theOne(await decided(read(3), seed), 'mark')).to.deep.include({ flagged: false, version: 6 })
  })

  it('is allowed in what is read-only', async () => {
    const seed = seedOf({ conversations: [conversation({ kind: 'legacy', formerOwnerId: 'ana', lastSeq: 1, inboundCount: 1 })] })
    expect(theOne(await decided(read(1), seed), 'mark').readSeq).to.equal(1)
  })

  it('is refused to who may not see it', async () => {
    expect((await refusal(decided(read(1), threaded, 'olaf'))).code).to.equal('forbidden')
  })
})

describe('marking unread', () => {
  it('is remembered for me alone, once', async () => {
    const writes = await decided(unread)
    expect([theOne(writes, 'mark').flagged, writes[0]?.owner]).to.deep.equal([true, 'ana'])
    expect(await decided(unread, seedOf({ marks: { ana: [mark({ flagged: true })] } }))).to.deep.equal([])
  })
})

describe('pinning', () => {
  const pin = (pinned: boolean) => ({ type: 'set-pin', conversationId: 'c1', pinned }) as const

  it('remembers since when, once, and leaves what was read', async () => {
    const [write] = await decided(pin(true), seedOf({ marks: { ana: [mark({ readCount: 1 })] } }))
    expect(write?.owner).to.equal('ana')
    expect(write?.value).to.deep.include({ pinnedAt: NOW, readCount: 1 })
  })

  it('does nothing to what is pinned, or not', async () => {
    expect(await decided(pin(false))).to.deep.equal([])
  })
})

describe('my order', () => {
  const place = (order: string | null) => ({ type: 'set-order', conversationId: 'c1', order }) as const

  it('remembers the place for me alone, once, and leaves what was read', async () => {
    const [write] = await decided(place('zzzzzzzzzO'), seedOf({ marks: { ana: [mark({ readCount: 1 })] } }))
    expect(write?.owner).to.equal('ana')
    expect(write?.value).to.deep.include({ order: 'zzzzzzzzzO', readCount: 1 })
    expect(await decided(place(null))).to.deep.equal([])
  })

  it('refuses what is no place', async () => {
    expect((await refusal(decided(place('first')))).details).to.deep.equal({ field: 'order', rule: 'malformed' })
    expect((await refusal(decided(place('z'.repeat(1_001))))).details).to.deep.equal({ field: 'order', rule: 'too-long' })
  })
})
