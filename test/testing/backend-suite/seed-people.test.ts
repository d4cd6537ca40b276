import { expect } from '@open-wc/testing'
import { agents, cannedMessages, contacts, phoneOf, tags } from '../../../src/testing/backend-suite/seed-people.js'
import { contactProblem } from '../../../src/model/contact.js'
import { isE164 } from '../../../src/model/phone.js'

describe('people of the suite', () => {
  it('are records that a back end may store', () => {
    for (const one of contacts()) expect(contactProblem(one), one.id).to.equal(null)
    expect(isE164(phoneOf(7))).to.equal(true)
    for (const records of [agents(), cannedMessages(), contacts(), tags()]) {
      expect(new Set(records.map(one => one.id)).size).to.equal(records.length)
    }
  })
})
