import { expect } from '@open-wc/testing'
import { format, read } from '../../src/lib/phone-plans.js'

describe('numbering plans', () => {
  it('write a number nationally only in its own region', () => {
    expect(format('+442079460958', 'GB')).to.equal('020 7946 0958')
    expect(format('+442079460958', 'US')).to.equal('+44 20 7946 0958')
  })

  it('leave a number of no country as it is', () => {
    expect(format('+9991234567', 'US')).to.equal('+9991234567')
  })
})

describe('a number as it was written', () => {
  it('is read in its region, or whole', () => {
    expect([
      read('(415) 555-0142', 'US'), read('4155550142', 'US'), read('+44 20 7946 0958', 'US'), read('11987654321', 'BR'),
    ]).to.deep.equal([
      { number: '+14155550142' }, { number: '+14155550142' }, { number: '+442079460958' }, { number: '+5511987654321' },
    ])
  })

  it('says what is wrong with it', () => {
    expect([
      read('415555', 'US'), read('+1415555014299', 'US'), read('2125550100', undefined), read('Ana', 'US'),
    ]).to.deep.equal([
      { fault: 'too-short' }, { fault: 'too-long' }, { fault: 'not-a-phone' }, { fault: 'not-a-phone' },
    ])
  })
})
