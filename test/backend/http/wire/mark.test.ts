import { mark } from '../../../../src/backend/http/wire/mark.js'
import { dropsMore, keeps, refuses, seed } from './wire.js'

const one = Object.values(seed.marks!)[0]![0]!

describe('marks on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(mark, Object.values(seed.marks!).flat())
    dropsMore(mark, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(mark, [
      ['readSeq', { ...one, readSeq: -1 }],
      ['flagged', { ...one, flagged: 'yes' }],
      ['order', { ...one, order: 1 }],
    ])
  })
})
