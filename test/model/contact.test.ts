import { expect } from '@open-wc/testing'
import type { ContactRule } from '../../src/model/contact.js'
import { CONTACT_LIMITS, CONTACT_RULES, contactProblem, withFields } from '../../src/model/contact.js'
import { aContact } from './records.js'

const email = (value: string) => contactProblem({ emails: [{ label: '', value }] })
const phone = (value: string) => contactProblem({ phones: [{ label: '', value }] })

describe('a contact\'s fields', () => {
  it('may be stored when nothing is wrong with them', () => {
    expect(contactProblem(aContact({
      phones: [{ label: 'Mobile', value: '+1 (415) 555-0111' }], emails: [{ label: '', value: 'priya@ramanlowe.example' }],
    }))).to.be.null
    expect(contactProblem({})).to.be.null
  })

  it('name the first one that is too long', () => {
    expect(contactProblem({ name: 'n'.repeat(CONTACT_LIMITS.name) })).to.be.null
    expect(contactProblem({ name: 'n'.repeat(CONTACT_LIMITS.name + 1), notes: 'n'.repeat(CONTACT_LIMITS.notes + 1) }))
      .to.deep.equal({ field: 'name', rule: 'too-long' })
    expect(contactProblem({ phones: [{ label: 'l'.repeat(CONTACT_LIMITS.label + 1), value: '+14155550111' }] }))
      .to.deep.equal({ field: 'phones.0', rule: 'too-long' })
  })

  it('name a list that has too many entries', () => {
    const phones = Array.from({ length: CONTACT_LIMITS.values + 1 }, () => ({ label: '', value: '+14155550111' }))
    expect(contactProblem({ phones })).to.deep.equal({ field: 'phones', rule: 'too-many' })
  })

  it('name the entry that is no mail address', () => {
    expect(contactProblem({ emails: [{ label: '', value: 'a@b.example' }, { label: '', value: 'nobody' }] }))
      .to.deep.equal({ field: 'emails.1', rule: 'not-an-email' })
    for (const text of ['', 'a@b', 'a b@c.example', '@c.example']) expect(email(text)?.rule, text).to.equal('not-an-email')
  })

  it('name the entry that is no phone number', () => {
    for (const text of ['', '12', 'call me', '+1 415 CALL', '---', '( )']) expect(phone(text)?.rule, text).to.equal('not-a-phone')
    for (const text of ['911', '+14155550111', '(415) 555-0111', '020 7946 0958']) expect(phone(text), text).to.be.null
  })

  it('are judged at once, however long they are', () => {
    const from = performance.now()
    email(`${'a@b.'.repeat(80)}@`.slice(0, 320))
    phone(`${'1 '.repeat(159)}x`)
    expect(performance.now() - from).to.be.below(50)
  })

  it('break no rule that has no name', () => {
    const rules = new Set<ContactRule | undefined>([email('x')?.rule, phone('x')?.rule])
    expect(CONTACT_RULES).to.include.members([...rules])
  })

  it('replace only what is edited', () => {
    const before = aContact({ company: 'Raman & Lowe', notes: 'Mornings' })
    expect(withFields(before, { company: '' })).to.deep.equal({ ...before, company: '' })
  })
})
