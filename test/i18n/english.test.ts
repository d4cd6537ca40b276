import { expect } from '@open-wc/testing'
import { en } from '../../src/i18n/en.js'
import { canned } from '../../src/i18n/en/canned.js'
import { list } from '../../src/i18n/en/list.js'
import { english } from '../../src/i18n/english.js'

describe('the English words of an element', () => {
  it('are those that all have, and those of the areas it names', () => {
    const words = english(list, canned)
    expect(words.retry).to.equal(en.retry)
    expect(words.errorTitles).to.equal(en.errorTitles)
    expect(words.loadingConversations).to.equal(en.loadingConversations)
    expect(words.clear).to.equal(en.clear)
    expect(words).to.not.have.property('inboxApp')
    expect(english().language).to.equal('en')
  })
})
