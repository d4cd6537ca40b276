import { expect } from '@open-wc/testing'
import { isOwnAddress } from '../../src/lib/own-address.js'

describe('own address', () => {
  it('is one of this page, or data that is here', () => {
    for (const address of ['/faces/1.png', 'face.png', 'data:image/png;base64,AA', `${location.origin}/a`]) {
      expect(isOwnAddress(address), address).to.equal(true)
    }
  })

  it('is none of another origin, and nothing malformed', () => {
    for (const address of ['https://example.com/a.png', '//example.com/a.png', 'http://', 'javascript:alert(1)']) {
      expect(isOwnAddress(address), address).to.equal(false)
    }
  })
})
