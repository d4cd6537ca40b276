import { expect } from '@open-wc/testing'
import {
  compareFound, contactKeys, conversationKeys, digitsKey, findsContact, findsConversation, findsMessage, foundCursor,
  foundPlaceAt, messageKeys, numberKeys, placeOfConversation, soughtBy,
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
    expect(numberKeys(conversation.address).some(one => one.startsWith(key))).to.equal(true)
    expect(numberKeys('somebody@larkspur.example')).to.deep.equal([])
  })

  it('of a contact is its name and its company', () => {
    const contact = aContact({ company: 'Larkspur' })
    expect(['priya lark', 'ram', 'ark'].map(search => findsContact(contact, soughtBy(search)))).to.deep.equal([true, true, false])
    expect(contactKeys(contact)).to.deep.equal(['priya', 'raman', 'larkspur'])
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
