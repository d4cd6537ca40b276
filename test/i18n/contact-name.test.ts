import { expect } from '@open-wc/testing'
import { contactName } from '../../src/i18n/contact-name.js'
import { en } from '../../src/i18n/en.js'
import { formatFor } from '../../src/i18n/format.js'
import { loadPhones } from '../../src/lib/phone.js'

const format = formatFor('en')
interface Facts { readonly name?: string, readonly title?: string, readonly type?: 'sms' | 'email' }
const nameOf = (address: string, { name, title = '', type = 'sms' }: Facts = {}) => contactName({
  conversation: { title, address }, contact: name === undefined ? undefined : { name }, channel: { type },
}, en, format)

describe('the name of a conversation', () => {
  before(() => loadPhones())

  it('is the contact’s', () => {
    expect(nameOf('+14155550142', { name: ' Rosa Delgado ' })).to.equal('Rosa Delgado')
  })

  it('is the number as people write it when nobody is known by it', () => {
    expect(nameOf('+14155550142')).to.equal('+1 415 555 0142')
    expect(nameOf('+14155550142', { name: '   ' })).to.equal('+1 415 555 0142')
  })

  it('is the title of a chat between agents', () => {
    expect(nameOf('', { title: 'Night shift' })).to.equal('Night shift')
  })

  it('is a mail address as it stands', () => {
    expect(nameOf('1234567@mail.example', { type: 'email' })).to.equal('1234567@mail.example')
  })

  it('says that nobody is known where there is not even an address', () => {
    expect(nameOf('')).to.equal(en.unknownContact)
  })
})
