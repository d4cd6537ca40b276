import { tag } from '../../../../src/backend/http/wire/tag.js'
import { dropsMore, keeps, refuses, seed } from './wire.js'

const one = seed.tags![0]!

describe('tags on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(tag, seed.tags!)
    dropsMore(tag, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(tag, [
      ['color', { ...one, color: 'mauve' }],
      ['name', { ...one, name: 1 }],
    ])
  })
})
