import { expect } from '@open-wc/testing'
import { formatPhone, loadPhones, looksLikeNumber, phonesReady, readPhone, whenPhonesReady } from '../../src/lib/phone.js'

describe('phone numbers', () => {
  it('stay as they are until the numbering plans came, then read as people write them', async () => {
    expect(phonesReady()).to.equal(false)
    const told = new Promise<void>(resolve => { whenPhonesReady(resolve) })
    expect(formatPhone('+12133734253', 'US')).to.equal('+12133734253')
    await told
    expect(phonesReady()).to.equal(true)
    expect(formatPhone('+12133734253', 'US')).to.equal('(213) 373-4253')
  })

  it('are national at home and international elsewhere', async () => {
    await loadPhones()
    expect(formatPhone('+5511961234567', 'BR')).to.equal('(11) 96123-4567')
    expect(formatPhone('+5511961234567', 'US')).to.equal('+55 11 96123 4567')
    expect(formatPhone('+5511961234567')).to.equal('+55 11 96123 4567')
  })

  it('that are none stay as written', async () => {
    await loadPhones()
    for (const text of ['', '@ana', 'ana@example.com', '213 373 4253', '<b>+1</b>', '+999999999999999999']) {
      expect(formatPhone(text, 'US')).to.equal(text)
    }
  })
})

describe('a text', () => {
  it('may become a number as long as it holds nothing else', () => {
    expect(['4', '+1 (415)', '415.555-0142'].map(looksLikeNumber)).to.deep.equal([true, true, true])
    expect(['', '+', '( )', 'Ana 2', '2nd'].map(looksLikeNumber)).to.deep.equal([false, false, false, false, false])
  })

  it('is read as a number once the plans are here', async () => {
    await loadPhones()
    expect(readPhone(' (415) 555-0142 ', 'US')).to.deep.equal({ number: '+14155550142' })
  })
})
