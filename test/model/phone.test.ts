import { expect } from '@open-wc/testing'
import { isE164 } from '../../src/model/phone.js'

describe('E.164', () => {
  it('is a plus and 7 to 15 digits, the first of them no zero', () => {
    for (const number of ['+1234567', '+14155550111', '+123456789012345']) expect(isE164(number), number).to.be.true
  })

  it('is nothing else', () => {
    for (const text of ['', '+', '14155550111', '+0123456789', '+123456', '+1234567890123456', '+1 415 555 0111', ' +14155550111', '+14155550111\n']) {
      expect(isE164(text), JSON.stringify(text)).to.be.false
    }
  })
})
