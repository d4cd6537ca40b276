import { optOut } from '../../../../src/backend/http/wire/opt-out.js'
import type { OptOut } from '../../../../src/model/opt-out.js'
import { dropsMore, keeps, refuses } from './wire.js'

const one: OptOut = { id: '+15550007777', version: 1, address: '+1 555 000 7777', since: 1 }

describe('numbers that opted out on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(optOut, [one])
    dropsMore(optOut, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(optOut, [['address', { ...one, address: null }], ['since', { ...one, since: 'yesterday' }]])
  })
})
