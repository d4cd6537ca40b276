import { favorite } from '../../../../src/backend/http/wire/favorite.js'
import { dropsMore, keeps, refuses, seed } from './wire.js'

const one = Object.values(seed.favorites!)[0]![0]!

describe('favorites on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(favorite, Object.values(seed.favorites!).flat())
    dropsMore(favorite, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(favorite, [
      ['since', { ...one, since: 'yesterday' }],
    ])
  })
})
