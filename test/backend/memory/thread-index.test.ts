import { expect } from '@open-wc/testing'
import { ThreadIndex } from '../../../src/backend/memory/thread-index.js'
import { message } from '../small-world.js'

describe('ThreadIndex', () => {
  it('keeps each thread by seq, in whatever order messages come', () => {
    const threads = new ThreadIndex()
    for (const seq of [2, 5, 1, 4]) threads.set(message({ id: `m${seq}`, seq }))
    threads.set(message({ id: 'x', conversationId: 'c2', seq: 3 }))
    expect(threads.of('c1').map(({ seq }) => seq)).to.deep.equal([1, 2, 4, 5])
    expect(threads.of('c9')).to.deep.equal([])
  })

  it('puts a new version in the old one\'s place', () => {
    const threads = new ThreadIndex()
    for (const seq of [1, 2]) threads.set(message({ id: `m${seq}`, seq }))
    threads.set(message({ id: 'm1', seq: 1, version: 2 }))
    expect(threads.of('c1').map(({ id, version }) => [id, version])).to.deep.equal([['m1', 2], ['m2', 1]])
  })

  it('finds the place of a seq, whether a message stands there or not', () => {
    const threads = new ThreadIndex()
    for (const seq of [2, 4]) threads.set(message({ id: `m${seq}`, seq }))
    expect([1, 2, 3, 4, 5].map(seq => threads.indexFrom('c1', seq))).to.deep.equal([0, 0, 1, 1, 2])
  })
})
