import { expect, fixture } from '@open-wc/testing'
import { unmetPhrase, unmetWords } from '../../../src/elements/compose/unmet-phrase.js'
import { en } from '../../../src/i18n/en.js'

describe('unmetWords', () => {
  it('says why a key phrase was not sent, and how it can be', () => {
    const words = (reason: 'unknown' | 'open' | 'loading' | 'failed') => unmetWords({ phrase: '/wrod', reason }, true, en)
    expect(words('unknown')).to.deep.equal(['No canned message “/wrod”', en.enterSendsPhrase])
    expect(words('open')[0]).to.equal('“/wrod” is still a key phrase')
    expect(words('loading')[0]).to.equal(en.loading)
    expect(words('failed')[0]).to.equal(en.cannedFailed)
  })

  it('names the button where Enter starts a new line', () => {
    expect(unmetWords({ phrase: '/wrod', reason: 'unknown' }, false, en)[1]).to.equal(en.sendSendsPhrase)
  })
})

describe('unmetPhrase', () => {
  it('leaves the focus in the text', async () => {
    const box = await fixture<HTMLElement>(unmetPhrase(['No canned message', 'Enter again']))
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true })
    box.dispatchEvent(press)
    expect(press.defaultPrevented).to.equal(true)
    expect(box.textContent).to.equal('No canned messageEnter again')
  })
})
