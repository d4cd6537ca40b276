import { expect } from '@open-wc/testing'
import { mailHref, telHref } from '../../src/lib/contact-links.js'

describe('addresses of a contact', () => {
  it('dial what a phone can dial, and no more', () => {
    expect(telHref('+1 (415) 555-0142')).to.equal('tel:+14155550142')
    expect(telHref('1;ext=2?x')).to.equal('tel:12')
  })

  it('write to a recipient, and nothing else', () => {
    expect(mailHref('ana@shop.example')).to.equal('mailto:ana@shop.example')
    expect(mailHref('a?bcc=b@shop.example')).to.equal('mailto:a%3Fbcc%3Db@shop.example')
  })
})
