import { canned } from '../../../../src/backend/http/wire/canned.js'
import { dropsMore, keeps, refuses, seed } from './wire.js'

const one = seed.canned![0]!

describe('canned messages on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(canned, seed.canned!)
    dropsMore(canned, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(canned, [
      ['text', { ...one, text: null }],
      ['inboxId', { ...one, inboxId: 7 }],
    ])
  })
})
