import { expect } from '@open-wc/testing'
import { mailHref, telHref } from '../../src/lib/contact-links.js'

describe('telHref', () => {
  it('keeps what a phone can dial', () => {
    expect(telHref('+1 (415) 555-0111')).to.equal('tel:+14155550111')
    expect(telHref('*100#')).to.equal('tel:*100#')
    expect(telHref('555"><script>')).to.equal('tel:555')
  })
})

describe('mailHref', () => {
  it('has nothing but a recipient', () => {
    expect(mailHref('ana@acme.example')).to.equal('mailto:ana@acme.example')
    expect(mailHref('ana?bcc=all@acme.example&body=x')).to.equal('mailto:ana%3Fbcc%3Dall@acme.example%26body%3Dx')
    expect(mailHref('josé@bücher.example')).to.equal('mailto:jos%C3%A9@b%C3%BCcher.example')
  })

  it('leaves out half a character, which nobody can encode', () => {
    expect(mailHref('\ud800ana🚲@acme.example\udc00')).to.equal('mailto:ana%F0%9F%9A%B2@acme.example')
  })
})
