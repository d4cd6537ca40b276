import { expect } from '@open-wc/testing'
import { cursorAt, placeAt } from '../../../src/backend/rules/page-cursor.js'
import { SORTS, compareBy } from '../../../src/model/sort.js'
import { conversation, mark, refusal } from '../small-world.js'

describe('a page\'s cursor', () => {
  it('names the row\'s place in every order', () => {
    for (const row of [
      { conversation: conversation(), mark: undefined },
      { conversation: conversation({ waitingSince: null }), mark: mark({ pinnedAt: 7, order: 'm', readCount: 2, flagged: true }) },
    ]) {
      for (const sort of SORTS) expect(compareBy(sort)(row, placeAt(cursorAt(row)))).to.equal(0)
    }
  })

  it('refuses what is no cursor', async () => {
    const wrong = ['', 'nope', '[]', '{}', '[1,2,3,4,5,6,7,8]', '["a",1,null,0,null,null,0,"no"]']
    for (const text of wrong) {
      const attempt = async () => placeAt(text)
      expect(await refusal(attempt())).to.deep.equal({ code: 'invalid', details: { field: 'cursor', rule: 'malformed' } })
    }
  })
})
