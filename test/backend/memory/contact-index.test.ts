import { expect } from '@open-wc/testing'
import { ContactIndex } from '../../../src/backend/memory/contact-index.js'
import type { Contact } from '../../../src/model/contact.js'
import { PHONE, contact } from '../small-world.js'

describe('ContactIndex', () => {
  it('finds contacts by phone and mail, and no longer by what they gave up', () => {
    const index = new ContactIndex(() => [])
    const before = contact({ emails: [{ label: '', value: 'Kim@Lee.example' }] })
    index.change(undefined, before)
    expect([...index.at('+1 555 000 1111'), ...index.at('kim@lee.example')]).to.deep.equal(['kim', 'kim'])
    index.change(before, contact({ phones: [] }))
    expect([...index.at(PHONE)]).to.deep.equal([])
  })

  it('keeps names in order through changes', () => {
    const contacts = new Map<string, Contact>(['Zoe', 'Ada'].map(name => [name, contact({ id: name, name })]))
    const index = new ContactIndex(() => contacts.values())
    const names = (): readonly string[] => Array.from(index.byName(), ({ id }) => id)
    expect(names()).to.deep.equal(['Ada', 'Zoe'])
    index.change(contacts.get('Zoe'), contact({ id: 'Zoe', name: 'Aaron' }))
    index.change(undefined, contact({ id: 'Mia', name: 'Mia' }))
    index.change(contacts.get('Ada'), undefined)
    expect(names()).to.deep.equal(['Zoe', 'Mia'])
  })
})
