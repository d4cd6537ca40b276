import { preferences } from '../../../../src/backend/http/wire/preferences.js'
import { dropsMore, keeps, refuses } from './wire.js'

const one = { id: 'preferences', version: 2, hiddenTagIds: ['t'] }

describe('preferences on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(preferences, [one])
    dropsMore(preferences, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(preferences, [['hiddenTagIds', { ...one, hiddenTagIds: 't' }]])
  })
})
