import { expect } from '@open-wc/testing'
import { isOwnAddress } from '../../src/lib/own-address.js'

describe('own address', () => {
  it('is one of this page, or data that is here', () => {
    for (const address of ['data:image/png;base64,AA', `blob:${location.origin}/1`, `${location.origin}/a`]) {
      expect(isOwnAddress(address), address).to.equal(true)
    }
  })

  it('is none that the page would have to complete', () => {
    for (const address of ['/logout', 'face.png', '?a', '']) expect(isOwnAddress(address), address).to.equal(false)
  })

  it('is none of another origin, and nothing malformed', () => {
    for (const address of [
      'https://example.com/a.png', '//example.com/a.png', 'http://', 'javascript:alert(1)', 'data:text/html,<b>',
    ]) {
      expect(isOwnAddress(address), address).to.equal(false)
    }
  })
})
