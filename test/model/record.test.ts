import { expect } from '@open-wc/testing'
import { MINE_KINDS } from '../../src/model/record.js'

describe('kinds of records', () => {
  it('that are mine alone are what I marked, hold dear, have waiting and like to see', () => {
    expect(MINE_KINDS).to.have.members(['mark', 'favorite', 'counts', 'preferences'])
  })
})
