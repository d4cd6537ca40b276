import { expect } from '@open-wc/testing'
import { compareContacts, contactCursor, contactPlace, contactPlaceAt } from '../../../src/backend/rules/contact-order.js'
import { contact, refusal } from '../small-world.js'

describe('contacts by name', () => {
  it('stand together whatever their case and accents, the nameless last', () => {
    const names = ['', 'Zoe', 'émile', 'Emil', 'EMILE', ' Ada']
    const places = names.map((name, index) => ({ name, place: contactPlace({ id: String(index), name }) }))
    places.sort((a, b) => compareContacts(a.place, b.place))
    expect(places.map(({ name }) => name)).to.deep.equal([' Ada', 'Emil', 'émile', 'EMILE', 'Zoe', ''])
  })

  it('go on behind a cursor', () => {
    const place = contactPlace(contact())
    expect(contactPlaceAt(contactCursor(place))).to.deep.equal(place)
  })

  it('refuse what is no cursor', async () => {
    for (const text of ['', '[1,2]', '{"key":1}', '["a"]']) {
      const attempt = async () => contactPlaceAt(text)
      expect(await refusal(attempt())).to.deep.equal({ code: 'invalid', details: { field: 'cursor', rule: 'malformed' } })
    }
  })
})
