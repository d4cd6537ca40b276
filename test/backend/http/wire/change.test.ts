import { expect } from '@open-wc/testing'
import { change, isKnownKind } from '../../../../src/backend/http/wire/change.js'
import { RECORD_KINDS } from '../../../../src/backend/http/wire/record.js'
import { keeps, refuses, seed } from './wire.js'

const tag = seed.tags![0]!

describe('changes on the wire', () => {
  it('bring a record, or take it away, of every kind', () => {
    keeps(change, [
      { kind: 'tag', id: tag.id, version: 1, value: tag },
      ...RECORD_KINDS.map(kind => ({ kind, id: 'x', version: 2, value: null })),
    ])
  })

  it('are refused when the record is of another kind', () => {
    refuses(change, [
      ['value.email', { kind: 'agent', id: tag.id, version: 1, value: { ...seed.agents[0], email: 7 } }],
      ['version', { kind: 'tag', id: tag.id, version: -1, value: tag }],
    ])
  })

  it('of a kind that only a newer kit knows can be told apart', () => {
    expect(isKnownKind({ kind: 'tag' })).to.equal(true)
    for (const other of [{ kind: 'hologram' }, {}, null, 'tag']) expect(isKnownKind(other)).to.equal(false)
  })
})
