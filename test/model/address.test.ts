import { expect } from '@open-wc/testing'
import { addressKey } from '../../src/model/address.js'

describe('addressKey', () => {
  it('reads a number alike however it is written', () => {
    for (const text of ['+15550001111', ' +1 (555) 000-1111', '+1.555.000.1111', '＋１５５５０００１１１１']) {
      expect(addressKey(text)).to.equal('+15550001111')
    }
  })

  it('reads mail addresses and handles without regard to case', () => {
    expect(addressKey(' Kim@Lee.Example ')).to.equal('kim@lee.example')
    expect(addressKey('@KimLee')).to.equal('@kimlee')
  })

  it('keeps signs that belong to a handle', () => {
    expect(addressKey('kim.lee-2')).to.equal('kim.lee-2')
  })
})
