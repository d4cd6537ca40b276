import { expect } from '@open-wc/testing'
import { tagKey } from '../../../src/backend/rules/tag-name.js'

describe('tagKey', () => {
  it('is alike for names that people would take for one', () => {
    expect(new Set(['Café  Bar', ' café bar', 'CAFÉ BAR', 'Cafe\u0301 Bar'].map(tagKey)).size).to.equal(1)
  })

  it('differs where a letter differs', () => {
    expect(tagKey('Cafe')).to.not.equal(tagKey('Café'))
  })
})
