import { expect } from '@open-wc/testing'
import { ARCHIVED_KINDS } from '../../../src/backend/local/archive-format.js'
import { MINE_KINDS } from '../../../src/model/record.js'
import { SHARED_KINDS } from '../../../src/backend/local/schema.js'

describe('the format of an archive', () => {
  it('knows every kind that is stored but counts, which follow from the rest', () => {
    const stored = [...SHARED_KINDS, ...MINE_KINDS].filter(kind => kind !== 'counts')
    expect([...ARCHIVED_KINDS].sort()).to.deep.equal(stored.sort())
  })
})
