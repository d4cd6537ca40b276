import { receipt } from '../../../../src/backend/http/wire/receipt.js'
import { keeps, refuses, seed } from './wire.js'

const value = seed.tags![0]!

describe('receipts on the wire', () => {
  it('come with their changes, or with none', () => {
    keeps(receipt, [{ changes: [] }, { changes: [{ kind: 'tag', id: value.id, version: 1, value }] }])
    refuses(receipt, [['changes', {}], ['changes.0.value.name', {
      changes: [{ kind: 'tag', id: value.id, version: 1, value: { ...value, name: null } }],
    }]])
  })
})
