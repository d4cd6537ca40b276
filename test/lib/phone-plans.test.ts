import { expect } from '@open-wc/testing'
import { format } from '../../src/lib/phone-plans.js'

describe('numbering plans', () => {
  it('write a number nationally only in its own region', () => {
    expect(format('+442079460958', 'GB')).to.equal('020 7946 0958')
    expect(format('+442079460958', 'US')).to.equal('+44 20 7946 0958')
  })

  it('leave a number of no country as it is', () => {
    expect(format('+9991234567', 'US')).to.equal('+9991234567')
  })
})
