import { contact } from '../../../../src/backend/http/wire/contact.js'
import { dropsMore, keeps, refuses, seed } from './wire.js'

const one = seed.contacts![0]!

describe('contacts on the wire', () => {
  it('come as they are, and nothing besides', () => {
    keeps(contact, seed.contacts!)
    dropsMore(contact, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(contact, [
      ['scope', { ...one, scope: 'public' }],
      ['phones.0.value', { ...one, phones: [{ label: '' }] }],
      ['optedOut', { ...one, optedOut: null }],
    ])
  })
})
