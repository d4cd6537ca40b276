import { expect } from '@open-wc/testing'
import { RECORDS, RECORD_KINDS } from '../../../../src/backend/http/wire/record.js'
import { keeps, seed } from './wire.js'

describe('records on the wire', () => {
  it('are of every kind there is', () => {
    expect(RECORD_KINDS).to.have.length(Object.keys(RECORDS).length)
    keeps(RECORDS.contact, seed.contacts!)
  })
})
