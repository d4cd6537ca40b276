import { expect } from '@open-wc/testing'
import type { ContactFields } from '../../src/model/contact.js'
import { CONTACT_LIMITS } from '../../src/model/contact.js'
import type { ContactForm } from '../../src/state/contact-form.js'
import {
  differing, EMPTY_FIELDS, fieldsOf, FIELD_NAMES, formOf, keyOf, merge, only, problemsOf, withFields,
} from '../../src/state/contact-form.js'

const ana: ContactFields = {
  name: 'Ana', company: 'Acme', phones: [{ label: 'Mobile', value: '+14155550100' }],
  emails: [{ label: '', value: 'ana@acme.example' }], notes: '',
}

const form = (more: Partial<ContactForm> = {}): ContactForm => ({ ...formOf(ana), ...more })
const row = (id: string, value: string, label = '') => ({ id, label, value })

describe('a contact form', () => {
  it('holds the same fields, with rows that can be told apart', () => {
    const { phones, emails } = formOf({ ...ana, phones: [ana.phones[0]!, ana.phones[0]!] })
    expect(new Set([...phones, ...emails].map(({ id }) => id)).size).to.equal(3)
    expect(fieldsOf(formOf(ana))).to.deep.equal(ana)
    expect(Object.keys(ana)).to.have.members([...FIELD_NAMES])
  })

  it('is stored trimmed and without empty rows', () => {
    const fields = fieldsOf(form({ name: ' Ana ', phones: [row('a', ' +1 415 '), row('b', '  ', 'Work')] }))
    expect(fields.name).to.equal('Ana')
    expect(fields.phones).to.deep.equal([{ label: '', value: '+1 415' }])
  })
})

describe('problemsOf', () => {
  it('finds everything that is wrong, by field and row', () => {
    const problems = problemsOf(form({
      name: 'x'.repeat(CONTACT_LIMITS.name + 1), phones: [row('p1', 'call me'), row('p2', '+14155550100')],
      emails: [row('e1', 'nobody'), row('e2', '')],
    }))
    expect([...problems]).to.deep.equal([['name', 'too-long'], ['p1', 'not-a-phone'], ['e1', 'not-an-email']])
  })

  it('wants something to know a customer by; notes are not enough', () => {
    expect(problemsOf(formOf({ ...EMPTY_FIELDS, notes: 'Called twice' })).get('name')).to.equal('required')
    expect(problemsOf(formOf({ ...EMPTY_FIELDS, emails: ana.emails })).size).to.equal(0)
  })

  it('counts rows', () => {
    const phones = Array.from({ length: CONTACT_LIMITS.values + 1 }, (_, index) => row(`${index}`, '+14155550100'))
    expect([...problemsOf(form({ phones }))]).to.deep.equal([['phones', 'too-many']])
  })
})

describe('keyOf', () => {
  it('finds the row that a back end counts without the empty ones', () => {
    const edited = form({ phones: [row('a', ''), row('b', '1234'), row('c', '5678')] })
    expect(keyOf(edited, 'phones.1')).to.equal('c')
    expect(keyOf(edited, 'name')).to.equal('name')
    expect(keyOf(edited, 'phones.9')).to.equal('phones.9')
  })
})

describe('merge', () => {
  const theirs: ContactFields = { ...ana, company: 'Acme Ltd' }

  it('takes over what only they changed', () => {
    const merged = merge(ana, form({ name: 'Ana Maria' }), theirs)
    expect(merged.conflicts).to.deep.equal([])
    expect(fieldsOf(merged.form)).to.deep.equal({ ...ana, name: 'Ana Maria', company: 'Acme Ltd' })
    expect(differing(merged.base, fieldsOf(merged.form))).to.deep.equal(['name'])
  })

  it('keeps mine where both changed the same, and names it', () => {
    const merged = merge(ana, form({ company: 'Acme Inc' }), theirs)
    expect(merged.conflicts).to.deep.equal(['company'])
    expect(merged.form.company).to.equal('Acme Inc')
    expect(merged.base.company).to.equal('Acme')
  })

  it('sees no conflict where both wrote the same', () => {
    const merged = merge(ana, form({ company: 'Acme Ltd' }), theirs)
    expect(merged.conflicts).to.deep.equal([])
    expect(differing(merged.base, fieldsOf(merged.form))).to.deep.equal([])
  })

  it('leaves rows alone that nobody touched', () => {
    const mine = form()
    expect(merge(ana, mine, theirs).form.phones).to.equal(mine.phones)
  })
})

describe('withFields', () => {
  it('puts theirs in, and only what is named', () => {
    const mixed = withFields(form({ name: 'Mine' }), { ...ana, name: 'Theirs', notes: 'Theirs' }, ['notes'])
    expect([mixed.name, mixed.notes]).to.deep.equal(['Mine', 'Theirs'])
    expect(only(ana, ['name'])).to.deep.equal({ name: 'Ana' })
  })
})
