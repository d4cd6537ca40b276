import { expect } from '@open-wc/testing'
import { openPlaceholders } from '../../../src/model/placeholder.js'
import { cannedMessages, CHANNELS, channels, INBOXES, inboxes, tags } from '../../../src/testing/scenes/places.js'

describe('the places of a scene', () => {
  it('have one open and one managed inbox', () => {
    expect(inboxes().map(inbox => [inbox.id, inbox.assignmentMode]))
      .to.deep.equal([[INBOXES.sales, 'open'], [INBOXES.workshop, 'managed']])
  })

  it('have a channel for each name, one of them without registration', () => {
    expect(channels().map(channel => channel.id)).to.have.members(Object.values(CHANNELS))
    expect(new Set(channels().map(channel => channel.type))).to.have.keys('sms', 'webchat', 'whatsapp', 'email')
    expect(channels().filter(channel => channel.registration === 'unregistered')).to.have.length(1)
  })

  it('have canned messages with placeholders, and no key phrase twice', () => {
    const phrases = cannedMessages().map(canned => canned.keyPhrase)
    expect(new Set(phrases).size).to.equal(phrases.length)
    expect(cannedMessages().some(canned => openPlaceholders(canned.text).length > 0)).to.be.true
  })

  it('have tags of different colors', () => {
    expect(new Set(tags().map(tag => tag.color)).size).to.equal(tags().length)
  })
})
