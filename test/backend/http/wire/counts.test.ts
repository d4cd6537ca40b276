import { counts } from '../../../../src/backend/http/wire/counts.js'
import { dropsMore, keeps, refuses } from './wire.js'

const one = { id: 'shared', version: 1, open: 2, unread: 1 }

describe('counts on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(counts, [{ id: 'inbox:a', version: 3, open: 2, unread: 1 }])
    dropsMore(counts, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(counts, [
      ['open', { ...one, open: -1 }],
      ['unread', { ...one, unread: null }],
    ])
  })
})
