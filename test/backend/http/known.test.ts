import { expect } from '@open-wc/testing'
import { Known } from '../../../src/backend/http/known.js'

describe('Known', () => {
  it('remembers when a place was asked for, and which was named last', () => {
    const known = new Known()
    expect([known.newest, known.askedAt(undefined), known.askedAt('w.1')]).to.deep.equal([undefined, 0, 0])
    known.add('w.1', 100)
    known.add('w.2', 0)
    expect([known.newest, known.askedAt('w.1'), known.askedAt('w.2')]).to.deep.equal(['w.2', 100, 0])
    known.add('w.1', 0)
    expect([known.newest, known.askedAt('w.1')]).to.deep.equal(['w.1', 100])
  })

  it('forgets the oldest', () => {
    const known = new Known()
    for (let count = 1; count <= 150; count++) known.add(`w.${count}`, count)
    expect([known.askedAt('w.1'), known.askedAt('w.150')]).to.deep.equal([0, 150])
  })
})
