import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import {
  askedOf, compareFound, contactKeys, conversationKeys, digitsKey, findsContact, findsConversation, findsMessage,
  foundCursor, foundPlaceAt, isNarrower, messageKeys, placeOfConversation, soughtAmongAll, soughtBy,
} from '../../../src/backend/rules/search.js'
import { aContact, aConversation, aMessage } from '../../model/records.js'

describe('what a search finds', () => {
  it('of a message is what was written and what its files are called, and nothing of an event', () => {
    const file = { id: 'f', name: 'Invoice 7.pdf', type: 'application/pdf', size: 1, url: null }
    const message = aMessage({ text: 'See below', attachments: [file] as never })
    expect(['below', 'invo', 'see pdf', 'hello'].map(search => findsMessage(message, soughtBy(search))))
      .to.deep.equal([true, true, true, false])
    expect(messageKeys(message)).to.deep.equal(['see', 'below', 'invoice', '7', 'pdf'])
    const event = aMessage({ kind: 'event', text: 'below' })
    expect([findsMessage(event, soughtBy('below')), messageKeys(event)]).to.deep.equal([false, []])
  })

  it('of a conversation is its title, its address, and any part of its number', () => {
    const conversation = aConversation({ title: 'Night shift', address: '+1 (415) 555-0111' })
    expect(['shift', '4155550', '415 555', '0111', '11', '999'].map(search => findsConversation(conversation, soughtBy(search))))
      .to.deep.equal([true, true, true, true, false, false])
    expect(conversationKeys(conversation)).to.include('night')
    const key = digitsKey('5550111')
    expect(conversationKeys(conversation).some(one => one.startsWith(key))).to.equal(true)
    expect(conversationKeys(aConversation({ address: 'somebody@larkspur.example' }))).to.include('somebody')
      .and.satisfy((keys: readonly string[]) => keys.every(one => !one.startsWith('#')))
  })

  const contact = aContact({
    company: 'Larkspur', emails: [{ label: '', value: 'Priya.R@raman-lowe.example' }],
    phones: [{ label: '', value: '+1 (415) 555-0111' }, { label: '', value: '+442079460018' }],
  })

  it('of a contact is its name, company, mail addresses, and any part of its numbers', () => {
    const found = ['priya lark', 'RAM', 'priya.r@raman-lowe.example', 'lowe', 'r@', '0111', '415 555',
      '(415) 555-0', '0018']
    for (const search of found) {
      expect(findsContact(contact, soughtBy(search)), search).to.equal(true)
    }
    for (const search of ['ark', 'iya', 'ower', '11', '01110', 'priya 0111', '999', '.', '']) {
      expect(findsContact(contact, soughtBy(search)), search).to.equal(false)
    }
  })

  it('of a contact is found by its keys, too', () => {
    const keys = contactKeys(contact)
    expect(keys).to.include.members(['priya', 'raman', 'larkspur', 'r', 'lowe', 'example', '#14155550111', '#0111', '#18'])
    for (const search of ['priya lark', 'lowe', '555-0111', '0018']) {
      const { words, digits } = askedOf(soughtBy(search))
      const has = (wanted: readonly string[]): boolean =>
        wanted.length > 0 && wanted.every(key => keys.some(one => one.startsWith(key)))
      expect(has(words) || has(digits), search).to.equal(true)
    }
  })

  it('is known by keys alone as long as they are as long', () => {
    const isExact = (search: string) => askedOf(soughtBy(search)).isExact
    expect(['priya ram', '東京', '4155550111', ''].map(isExact)).to.deep.equal([true, true, true, true])
    expect(['x'.repeat(25), '東京都', '1'.repeat(17)].map(isExact)).to.deep.equal([false, false, false])
  })

  it('is narrower than another only where it finds nothing else', () => {
    const texts = ['Álvaro alva', '東京タワー', '+1 628 2000', 'b2b 628', '12', '']
    const typed = fc.oneof(
      fc.constantFrom('a', 'al', 'alva b', '京', '62', '628', '+1 628', '1628', '2b', '12'), fc.string({ maxLength: 3 }))
    const text = fc.constantFrom(...texts)
    fc.assert(fc.property(typed, typed, text, text, (one, other, title, address) => {
      const [sought, than] = [soughtBy(one), soughtBy(other)]
      fc.pre(sought.words.length > 0 && than.words.length > 0 && isNarrower(sought, than))
      const conversation = aConversation({ title, address })
      if (findsConversation(conversation, sought)) expect(findsConversation(conversation, than)).to.equal(true)
    }))
    const narrower = (one: string, other: string) => isNarrower(soughtBy(one), soughtBy(other))
    expect([narrower('alva', 'al'), narrower('al b', 'al'), narrower('6282', '628')]).to.deep.equal([true, true, true])
    expect([narrower('al', 'alva'), narrower('628', '62'), narrower('bal', 'al')]).to.deep.equal([false, false, false])
  })

  it('of all contacts is each of them as long as nothing is typed', () => {
    expect([soughtAmongAll(''), soughtAmongAll('  ')]).to.deep.equal([null, null])
    expect(soughtAmongAll('…')).to.deep.equal({ words: [], digits: '' })
  })

  it('stands in one order, the newest first, and goes on behind a place', () => {
    const places = [{ at: 1, id: 'a' }, { at: 2, id: 'b' }, { at: 2, id: 'a' }]
    expect(places.sort(compareFound).map(({ at, id }) => `${at}${id}`)).to.deep.equal(['2a', '2b', '1a'])
    expect(foundPlaceAt(foundCursor(places[1]!))).to.deep.equal(places[1])
    expect(placeOfConversation(aConversation())).to.deep.equal({ at: 1_000, id: 'c1' })
    expect(foundPlaceAt(undefined)).to.equal(undefined)
  })

  it('refuses a cursor that nobody gave', () => {
    for (const cursor of ['', 'nonsense', '[1]', '["a","b"]', '{"at":1}']) {
      expect(() => foundPlaceAt(cursor), cursor).to.throw().that.satisfies((error: unknown) =>
        error instanceof Error && 'code' in error && error.code === 'invalid')
    }
  })
})
