import { expect } from '@open-wc/testing'
import { leftChanges } from '../../../src/elements/contact/left-changes.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'

describe('leftChanges', () => {
  it('says when changes were left, by day and time', () => {
    const at = new Date(2026, 10, 28, 14, 40).getTime()
    const words = leftChanges(at, { terms: en, format: formatFor('en') })
    expect(words.replaceAll('\u202f', ' ')).to.equal('Your unsaved changes from Nov 28, 2:40 PM')
  })
})
