import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { ContactBook } from '../../../src/backend/local/contact-book.js'
import { compareContacts, contactPlace } from '../../../src/backend/rules/contact-order.js'
import { maySeeContact } from '../../../src/backend/rules/members.js'
import { findsContact, soughtBy } from '../../../src/backend/rules/search.js'
import type { Contact } from '../../../src/model/contact.js'
import { contacts } from '../../../src/testing/backend-suite/seed-people.js'

describe('the book of contacts', () => {
  const all = contacts()

  it('finds what the rule finds, by name, for whom may see it', () => {
    const pieces = all.flatMap(one => [one.name, one.company, ...[...one.phones, ...one.emails].map(way => way.value)])
    const search = fc.oneof(
      fc.constantFrom(...pieces).chain(text => fc.nat(text.length).map(at => text.slice(at, at + 4))),
      fc.string({ maxLength: 3 }),
      fc.constantFrom('', ' LANTERN', '+1 (555) 010-10', 'quist', '1005\n+1', 'price\nfjord'),
    )
    const book = new ContactBook(all)
    fc.assert(fc.property(search, fc.constantFrom('agent-noel', 'agent-tova'), (text, agentId) => {
      const wanted = (one: Contact) => text.trim() === '' || findsContact(one, soughtBy(text))
      const expected = all.filter(one => maySeeContact(one, agentId) && wanted(one))
        .map(contactPlace).sort(compareContacts).map(one => one.id)
      expect(book.find(text, agentId).map(one => one.id), text).to.deep.equal(expected)
    }))
  })

  it('finds the same of what is typed letter by letter, and taken back', () => {
    const book = new ContactBook(all)
    const name = all[0]!.name
    const typed = ['!', ...Array.from(name, (_, at) => name.slice(0, at + 1)), name.slice(0, 1), '10', '1005', '100']
    for (const text of typed) {
      const fresh = new ContactBook(all).find(text, 'agent-tova')
      expect(book.find(text, 'agent-tova'), text).to.deep.equal(fresh)
    }
    expect(book.find(name, 'agent-tova').map(one => one.id)).to.include('contact-01')
    book.change('contact-01', { ...all[0]!, name: 'Zadie', company: '', phones: [], emails: [] })
    expect(book.find(name, 'agent-tova').map(one => one.id)).not.to.include('contact-01')
  })

  it('knows of one whether it is found, and by whom', () => {
    const book = new ContactBook(all)
    for (const agentId of ['agent-noel', 'agent-tova']) {
      for (const one of all) {
        const sought = soughtBy(one.name.slice(0, 3))
        expect(book.isFound(one.id, sought, agentId), `${one.id} by ${agentId}`)
          .to.equal(maySeeContact(one, agentId) && findsContact(one, sought))
        expect(book.isFound(one.id, soughtBy('nobody'), agentId)).to.equal(false)
      }
    }
    expect(book.isFound('nowhere', soughtBy('a'), 'agent-noel')).to.equal(false)
  })

  it('follows changes', () => {
    const book = new ContactBook(all)
    book.change('contact-01', { ...all[0]!, name: 'Zadie Okafor' })
    book.change('contact-02', null)
    const names = book.find('', 'agent-tova').map(one => one.id)
    expect(names.indexOf('contact-01')).to.be.greaterThan(names.indexOf('contact-11'))
    expect(names).not.to.include('contact-02')
  })
})
